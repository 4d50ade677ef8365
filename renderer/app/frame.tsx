import { AppShell, Burger, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { lock, useSession } from '../api/session.ts';
import { CommandPalette } from './command-palette.tsx';
import { useGo } from '../components/navigation.tsx';
import { helpPath } from '../help/topics.ts';
import classes from './frame.module.css';
import { IdleLock } from './idle-lock.tsx';
import { OpeningNotices } from './opening-notices.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { UserMenu } from './user-menu.tsx';

/** The frame around every page: where one is, how to get elsewhere, and who is signed in. */
export function Frame() {
  const { t } = useTranslation('app');
  const { office } = useSession();
  const [opened, menu] = useDisclosure(false);
  const path = useLocation().pathname;
  const go = useGo();
  useHotkeys(
    [
      ['mod+L', () => void lock()],
      ['F1', () => go(helpPath(path))],
    ],
    [],
  );
  const { close } = menu;
  useEffect(() => close(), [path, close]);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header className={classes['header'] ?? ''}>
        <a className={classes.skip} href="#main" onClick={skipToMain}>
          {t('skip')}
        </a>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger opened={opened} onClick={menu.toggle} hiddenFrom="sm" size="sm" color="#fff" aria-label={t('menu')} />
          <Text component="span" fw={700} className={classes['brand'] ?? ''}>
            {t('name')}
          </Text>
          <Text component="span" size="sm" truncate visibleFrom="sm" className={classes['office'] ?? ''}>
            {office.name}
          </Text>
          <div className={classes.spring} />
          <UnstyledButton className={classes['search'] ?? ''} onClick={spotlight.open} aria-keyshortcuts="Control+K">
            <IconSearch size={16} />
            <span className={classes.searchText}>{t('search.button')}</span>
            <Kbd size="xs" className={classes['keys'] ?? ''}>
              {t('keys.search')}
            </Kbd>
          </UnstyledButton>
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar component="nav" aria-label={t('navigation')} className={classes['navbar'] ?? ''}>
        <SideNavigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes['main'] ?? ''}>
        <OpeningNotices />
        <Outlet />
      </AppShell.Main>
      <CommandPalette />
      <IdleLock />
    </AppShell>
  );
}

/** The address behind `#` is the page's, so the link moves the focus itself. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
