import { maintenanceDue } from '../assets/alerts.ts';
import { generalMeetingsDue, meetingsNotClosed, resolutionsDue } from '../meetings/alerts.ts';
import { quarterToClose } from '../reports/alerts.ts';
import { followUpsDue, sessionsUnsettled } from '../training/alerts.ts';
import type { AlertRule } from './alert-rule.ts';
import { belowMinimumMembers, reviewsDue } from './cooperative-alerts.ts';
import { backupsOld } from './backup-alerts.ts';
import { draftsWaiting } from './draft-alerts.ts';
import { consentsExpired, doublesUndecided, guardianConsentsMissing, turningEighteen } from './person-alerts.ts';
import { erasuresWaiting } from './privacy-alerts.ts';
import { termsEnded, termsEnding } from './term-alerts.ts';

/** Everything Home watches. */
export const alertRules: readonly AlertRule[] = [
  { permission: 'cooperatives.read', narrows: true, find: termsEnded },
  { permission: 'cooperatives.read', narrows: true, find: termsEnding },
  { permission: 'cooperatives.read', narrows: true, find: belowMinimumMembers },
  { permission: 'cooperatives.read', narrows: true, find: reviewsDue },
  { permission: 'meetings.read', narrows: true, find: resolutionsDue },
  { permission: 'meetings.read', narrows: true, find: generalMeetingsDue },
  { permission: 'meetings.read', narrows: true, find: meetingsNotClosed },
  { permission: 'assets.read', narrows: true, find: maintenanceDue },
  { permission: 'training.mark', find: followUpsDue },
  { permission: 'training.mark', find: sessionsUnsettled },
  { permission: 'reports.manage', find: quarterToClose },
  { permission: 'people.read', narrows: true, namesMinors: true, find: turningEighteen },
  { permission: 'people.read', narrows: true, find: guardianConsentsMissing },
  { permission: 'people.read', narrows: true, namesMinors: true, find: consentsExpired },
  { permission: 'people.merge', find: doublesUndecided },
  { permission: 'erasure.approve', find: erasuresWaiting },
  { permission: 'backups.run', find: backupsOld },
  { permission: null, narrows: true, find: draftsWaiting },
];
