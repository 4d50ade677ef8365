import { NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.ts';
import { navigationFor } from './navigation.ts';
import classes from './side-navigation.module.css';

function isCurrent(path: string, item: string): boolean {
  return item === '/' ? path === '/' : path === item || path.startsWith(`${item}/`);
}

export function SideNavigation() {
  const { t } = useTranslation('app');
  const path = useLocation().pathname;
  const groups = navigationFor(useSession().permissions);
  return (
    <Stack gap={0}>
      {groups.map((group) => (
        <div key={group[0]?.key} className={classes.group}>
          {group.map(({ key, path: to, icon: Icon }) => {
            const current = isCurrent(path, to);
            return (
              <NavLink
                key={key}
                component={Link}
                to={to}
                label={t(`nav.${key}`)}
                leftSection={<Icon size={18} stroke={1.6} />}
                active={current}
                aria-current={current ? 'page' : undefined}
                className={classes['item'] ?? ''}
              />
            );
          })}
        </div>
      ))}
    </Stack>
  );
}
