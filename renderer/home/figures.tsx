import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { today, useFormat } from '../components/format.ts';
import { routerTarget } from '../components/navigation.tsx';
import classes from './home.module.css';

function filtered(path: string, filter: object): string {
  return `${path}?filters=${encodeURIComponent(JSON.stringify([filter]))}`;
}

/** The figures and the lists that show the records behind them. */
function figures() {
  const thisMonth = { field: 'registeredAt', operator: 'from', value: `${today().slice(0, 7)}-01` };
  const active = { field: 'status', operator: 'any-of', value: ['active'] };
  return [
    { key: 'people', path: '/people' },
    { key: 'registeredThisMonth', path: filtered('/people', thisMonth) },
    { key: 'cooperatives', path: '/cooperatives' },
    { key: 'activeMemberships', path: filtered('/members', active) },
    { key: 'communities', path: '/communities' },
  ] as const;
}

/** How much there is; each figure leads to its list. */
export function Figures() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { data } = useQuery(api.home.figures.queryOptions({ input: {} }));
  return (
    <div className={classes.figures}>
      {figures().map(({ key, path }) => (
        <Paper key={key} component={Link} {...routerTarget(path)} withBorder className={classes['figure'] ?? ''}>
          <Text component="span" className={classes['number'] ?? ''}>
            {data ? format.number(data[key]) : t('common:none')}
          </Text>
          <Text component="span" size="sm" c="dimmed">
            {t(`figure.${key}`)}
          </Text>
        </Paper>
      ))}
    </div>
  );
}
