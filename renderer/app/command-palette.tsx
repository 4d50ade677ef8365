import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import {
  IconBuilding,
  IconBuildingCommunity,
  IconGavel,
  IconLock,
  IconMapPin,
  IconTool,
  IconSearch,
  IconSchool,
  IconUser,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/home/contract.ts';
import { api } from '../api/client.ts';
import { lock, useSession } from '../api/session.ts';
import { visible } from '../components/format.ts';
import { useGo } from '../components/navigation.tsx';
import { recordPath } from '../components/record-kinds.ts';
import classes from './command-palette.module.css';
import { navigationFor } from './navigation.ts';

interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly run: () => void;
}

const iconOfKind: Readonly<Record<SearchHit['kind'], Icon>> = {
  partner: IconBuilding,
  person: IconUser,
  household: IconUsersGroup,
  community: IconMapPin,
  cooperative: IconBuildingCommunity,
  course: IconSchool,
  cohort: IconUsersGroup,
  asset: IconTool,
  resolution: IconGavel,
};

/** A list that scrolls can be reached with the keyboard; the part that scrolls is inside the component. */
const scrolledByKeys = { viewportProps: { tabIndex: 0 } };

/** Lower case and without accents, so that "menage" finds "Ménage". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function useCommands(): Command[] {
  const { t } = useTranslation('app');
  const { permissions } = useSession();
  const go = useGo();
  const places = navigationFor(permissions)
    .flat()
    .map(({ key, path, icon }) => ({ id: key, label: t(`nav.${key}`), icon, run: () => go(path) }));
  const register = permissions.includes('people.write')
    ? [{ id: 'new-person', label: t('command.new-person'), icon: IconUserPlus, run: () => go('/people/new') }]
    : [];
  return [...register, ...places, { id: 'lock', label: t('lock'), icon: IconLock, run: () => void lock() }];
}

/** Ctrl+K: goes to a place of the program, or to a record by name, code or phone number. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const go = useGo();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 120);
  const commands = useCommands().filter((command) => fold(command.label).includes(fold(query.trim())));
  const { data } = useQuery(
    api.home.search.queryOptions({ input: { text: settled }, enabled: settled.length >= 2, gcTime: 0 }),
  );
  const hits = settled.length >= 2 ? (data?.hits ?? []) : [];
  function openHit(hit: SearchHit): void {
    go(recordPath(hit.kind, hit.id) ?? '/');
  }
  /** Hits arrive after the key was pressed, and nothing is chosen yet: Enter then takes the first entry. */
  function takeFirst(): void {
    if (document.querySelector(`.${classes['list'] ?? ''} [data-selected]`)) return;
    const [hit] = hits;
    if (hit) openHit(hit);
    else commands[0]?.run();
    spotlight.close();
  }
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      tagsToIgnore={[]}
      shortcut="mod + K"
      scrollable
      maxHeight="min(60vh, 30rem)"
      attributes={{ content: { 'aria-label': t('search.title') } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 80 }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        leftSection={<IconSearch size={20} stroke={1.5} />}
        onKeyDown={(event) => {
          if (event.key === 'Enter') takeFirst();
        }}
      />
      <Spotlight.ActionsList className={classes['list'] ?? ''} {...scrolledByKeys}>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.records')}>
            {hits.map((hit) => {
              const KindIcon = iconOfKind[hit.kind];
              return (
                <Spotlight.Action
                  key={hit.id}
                  label={visible(hit.title)}
                  description={visible(hit.detail)}
                  leftSection={<KindIcon size={20} stroke={1.5} />}
                  className={classes['action'] ?? ''}
                  onClick={() => openHit(hit)}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.commands')}>
            {commands.map(({ id, label, icon: CommandIcon, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                leftSection={<CommandIcon size={20} stroke={1.5} />}
                className={classes['action'] ?? ''}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && commands.length === 0 && <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
