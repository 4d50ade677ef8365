import { ActionIcon, Badge, Button, Paper, Text, Title } from '@mantine/core';
import { IconBellPause, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/home/contract.ts';
import { addDays } from '../../shared/kernel/dates.ts';
import { api } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import type { Format } from '../components/format.ts';
import { today, useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';
import classes from './home.module.css';
import { SnoozeDialog } from './snooze-dialog.tsx';

const shownAtFirst = 8;
const colorOfSeverity = { late: 'red', soon: 'yellow', info: 'gray' } as const;

/** What stands inside a sentence: names as they are, with hidden characters made visible; offices and dates as a reader expects them. */
function paramText(t: TFunction, format: Format, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (name === 'role') return t(`cooperatives:role.${value}`, { defaultValue: value });
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : visible(value);
}

function alertText(t: TFunction, format: Format, alert: Alert): string {
  const params = Object.entries(alert.params).map(
    ([name, value]) => [name, paramText(t, format, name, value)] as const,
  );
  return t(`home:alert.${alert.code}`, Object.fromEntries(params));
}

/** What is late or due, computed from the records. */
export function AlertList() {
  const { t } = useTranslation('home');
  const query = useQuery(api.home.alerts.queryOptions({ input: {} }));
  const [snoozed, setSnoozed] = useState<Alert | null>(null);
  const [all, setAll] = useState(false);
  return (
    <Paper component="section" withBorder className={classes['panel'] ?? ''} aria-labelledby="home-alerts">
      <Title order={2} size="h4" id="home-alerts" mb="xs">
        {t('alerts.title')}
      </Title>
      <QueryState query={query}>
        {({ alerts, snoozed: resting }) => (
          <>
            {alerts.length === 0 ? (
              <EmptyState title={t('alerts.none')} text={t('alerts.none-text')} icon={<IconCheck size={28} />} />
            ) : (
              <AlertGroups alerts={all ? alerts : alerts.slice(0, shownAtFirst)} onSnooze={setSnoozed} />
            )}
            {!all && alerts.length > shownAtFirst && (
              <Button mt="xs" size="xs" variant="subtle" onClick={() => setAll(true)}>
                {t('alerts.all', { count: alerts.length })}
              </Button>
            )}
            {resting > 0 && (
              <Text size="sm" c="dimmed" mt="xs">
                {t('alerts.resting', { count: resting })}
              </Text>
            )}
          </>
        )}
      </QueryState>
      <SnoozeDialog alert={snoozed} onClose={() => setSnoozed(null)} />
    </Paper>
  );
}

interface AlertGroupsProps {
  readonly alerts: readonly Alert[];
  readonly onSnooze: (alert: Alert) => void;
}

const groups = ['late', 'week', 'later'] as const;

/** What is late stands apart from what is due within seven days and from the rest. */
function groupOf({ severity, dueOn }: Alert): (typeof groups)[number] {
  if (severity === 'late') return 'late';
  return dueOn !== null && dueOn < addDays(today(), 7) ? 'week' : 'later';
}

function AlertGroups({ alerts, onSnooze }: AlertGroupsProps) {
  const { t } = useTranslation('home');
  return groups.map((group) => {
    const own = alerts.filter((alert) => groupOf(alert) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} aria-label={t(`alerts.group.${group}`)}>
        <Title order={3} size="h6" mt="xs">
          {t(`alerts.group.${group}`)}
        </Title>
        <ul className={classes.items}>
          {own.map((alert) => (
            <AlertItem key={alert.key} alert={alert} onSnooze={() => onSnooze(alert)} />
          ))}
        </ul>
      </section>
    );
  });
}

function AlertItem({ alert, onSnooze }: { readonly alert: Alert; readonly onSnooze: () => void }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const text = alertText(t, format, alert);
  return (
    <li className={classes.item}>
      <Badge color={colorOfSeverity[alert.severity]} variant="light" tt="none" className={classes['badge'] ?? ''}>
        {t(`severity.${alert.severity}`)}
      </Badge>
      <div className={classes.text}>
        <PageLink to={alert.path} size="sm">
          {text}
        </PageLink>
      </div>
      {alert.dueOn !== null && (
        <Text size="sm" c="dimmed" className={classes['due'] ?? ''}>
          {format.date(alert.dueOn)}
        </Text>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('snooze.button', { text })} onClick={onSnooze}>
        <IconBellPause size={18} />
      </ActionIcon>
    </li>
  );
}
