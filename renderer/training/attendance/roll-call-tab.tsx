import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/kernel/dates.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, useFormat } from '../../components/format.ts';
import { QueryState } from '../../components/query-state.tsx';
import { RollCall } from './roll-call.tsx';
import { mondayOf, weekToOpen } from './weeks.ts';

/** The roll call of a cohort, a week at a time. */
export function RollCallTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('attendance');
  const sessions = useQuery(api.sessions.ofCohort.queryOptions({ input: { id: cohort.id } }));
  return (
    <QueryState query={sessions}>
      {(data) =>
        data.sessions.length === 0 ? (
          <EmptyState title={t('no-sessions')} text={t('no-sessions-text')} />
        ) : (
          <Week cohort={cohort} days={data.sessions.map(({ on }) => on)} />
        )
      }
    </QueryState>
  );
}

interface WeekProps {
  readonly cohort: CohortRecord;
  readonly days: readonly string[];
}

function Week({ cohort, days }: WeekProps) {
  const { t } = useTranslation('attendance');
  const format = useFormat();
  const [from, setFrom] = useState(() => weekToOpen(days, today()));
  const to = addDays(from, 6);
  const input = { id: cohort.id, from, to };
  const register = useQuery(api.attendance.register.queryOptions({ input, placeholderData: keepPreviousData }));
  const weeks = [...new Set(days.map(mondayOf))].sort();
  const before = weeks.findLast((week) => week < from);
  const after = weeks.find((week) => week > from);
  const step = (week: string | undefined, label: string, icon: React.ReactNode) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      disabled={week === undefined}
      onClick={() => week !== undefined && setFrom(week)}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {step(before, t('week.previous'), <IconChevronLeft size={18} />)}
        {step(after, t('week.next'), <IconChevronRight size={18} />)}
        <Text fw={600}>{t('week.title', { from: format.date(from), to: format.date(to) })}</Text>
      </Group>
      <QueryState query={register}>{(data) => <RollCall cohort={cohort} register={data} />}</QueryState>
    </Stack>
  );
}
