import {
  IconAdjustments,
  IconChartLine,
  IconFileText,
  IconPlant,
  IconReceipt,
  IconReportAnalytics,
  IconScale,
  IconTag,
  IconBook,
  IconCertificate,
  IconPhoneCall,
  IconSchool,
  IconBuilding,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCopyCheck,
  IconDeviceFloppy,
  IconFileImport,
  IconHelp,
  IconHistory,
  IconHome,
  IconId,
  IconMapPin,
  IconSettings,
  IconTrash,
  IconUserShield,
  IconUserX,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Permission } from '../../shared/kernel/permissions.ts';

export interface NavigationItem {
  /** Its text is `app:nav.<key>`. */
  readonly key: string;
  readonly path: string;
  readonly icon: Icon;
  readonly needs?: Permission;
}

/** The places of the program, in groups as they stand in the navigation. */
export const navigationGroups: readonly (readonly NavigationItem[])[] = [
  [{ key: 'home', path: '/', icon: IconHome }],
  [
    { key: 'people', path: '/people', icon: IconUsers, needs: 'people.read' },
    { key: 'households', path: '/households', icon: IconUsersGroup, needs: 'households.read' },
    { key: 'communities', path: '/communities', icon: IconMapPin, needs: 'communities.read' },
    { key: 'partners', path: '/partners', icon: IconBuilding, needs: 'partners.read' },
    { key: 'cooperatives', path: '/cooperatives', icon: IconBuildingCommunity, needs: 'cooperatives.read' },
    { key: 'members', path: '/members', icon: IconId, needs: 'cooperatives.read' },
    { key: 'meetings', path: '/meetings', icon: IconCalendarEvent, needs: 'meetings.read' },
  ],
  [
    { key: 'weighing', path: '/weighing', icon: IconScale, needs: 'offtake.weigh' },
    { key: 'deliveries', path: '/deliveries', icon: IconReceipt, needs: 'offtake.read' },
    { key: 'farmers', path: '/farmers', icon: IconPlant, needs: 'offtake.read' },
    { key: 'supply-contracts', path: '/supply-contracts', icon: IconFileText, needs: 'offtake.read' },
    { key: 'prices', path: '/prices', icon: IconTag, needs: 'offtake.read' },
    { key: 'market-prices', path: '/market-prices', icon: IconChartLine, needs: 'offtake.read' },
    { key: 'offtake', path: '/offtake', icon: IconAdjustments, needs: 'offtake.read' },
  ],
  [
    { key: 'cohorts', path: '/cohorts', icon: IconSchool, needs: 'training.read' },
    { key: 'courses', path: '/courses', icon: IconBook, needs: 'training.read' },
    { key: 'certificates', path: '/certificates', icon: IconCertificate, needs: 'training.read' },
    { key: 'tracer', path: '/tracer', icon: IconPhoneCall, needs: 'training.read' },
  ],
  [{ key: 'reports', path: '/reports', icon: IconReportAnalytics, needs: 'reports.read' }],
  [
    { key: 'imports', path: '/imports', icon: IconFileImport, needs: 'imports.run' },
    { key: 'doubles', path: '/doubles', icon: IconCopyCheck, needs: 'people.read' },
    { key: 'bin', path: '/bin', icon: IconTrash },
    { key: 'privacy', path: '/privacy', icon: IconUserX, needs: 'erasure.request' },
    { key: 'journal', path: '/journal', icon: IconHistory, needs: 'journal.read' },
    { key: 'users', path: '/users', icon: IconUserShield, needs: 'users.manage' },
    { key: 'backups', path: '/backups', icon: IconDeviceFloppy, needs: 'backups.run' },
    { key: 'settings', path: '/settings', icon: IconSettings },
    { key: 'help', path: '/help', icon: IconHelp },
  ],
];

export function navigationFor(permissions: readonly Permission[]): NavigationItem[][] {
  return navigationGroups.map((group) =>
    group.filter((item) => item.needs === undefined || permissions.includes(item.needs)),
  );
}
