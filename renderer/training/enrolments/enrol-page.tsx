import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../shared/kernel/dates.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, useFormat, visible } from '../../components/format.ts';
import { useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { DateInput } from '../../components/record-form/index.ts';
import { useAction } from '../../components/use-action.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import { everybody, PeopleFilterBar } from './people-filter.tsx';

/** Puts many people on a cohort's list at once, from a filtered list that says what stands against each. */
export function EnrolPage() {
  const { t } = useTranslation('enrolments');
  const id = useRecordId();
  const cohort = useQuery(api.cohorts.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={cohort}>
        {(data) => (
          <>
            <PageHeader
              trail={[
                { title: t('cohorts:title'), to: '/cohorts' },
                { title: visible(data.code), to: `/cohorts/${id}` },
              ]}
              title={t('enrol.title')}
              detail={visible(data.courseTitle)}
            />
            <Enrol cohort={data} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Enrol({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const [filter, setFilter] = useState(everybody);
  const [settled] = useDebouncedValue(filter, 250);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const input = { cohortId: cohort.id, filter: settled };
  const query = useQuery(api.enrolments.candidates.queryOptions({ input, placeholderData: keepPreviousData }));
  return (
    <Stack gap="md">
      <PeopleFilterBar filter={filter} onChange={setFilter} />
      <QueryState query={query}>
        {({ candidates, total }) =>
          candidates.length === 0 ? (
            <EmptyState title={t('enrol.nobody')} text={t('enrol.nobody-text')} />
          ) : (
            <>
              <Text size="sm" c="dimmed">
                {t('enrol.found', { count: total, shown: format.number(total) })}
              </Text>
              <EnrolBar
                cohort={cohort}
                chosen={candidates.filter(({ personId }) => chosen.has(personId))}
                onDone={() => setChosen(new Set())}
              />
              <CandidatesTable candidates={candidates} chosen={chosen} onChosen={setChosen} />
            </>
          )
        }
      </QueryState>
    </Stack>
  );
}

interface EnrolBarProps {
  readonly cohort: CohortRecord;
  readonly chosen: readonly { personId: string; missing: readonly string[]; clashes: readonly string[] }[];
  readonly onDone: () => void;
}

/** The day, as what, and why although something stands against somebody. */
function EnrolBar({ cohort, chosen, onDone }: EnrolBarProps) {
  const { t } = useTranslation('enrolments');
  const go = useGo();
  const [on, setOn] = useState<string | null>(today() > cohort.startsOn ? today() : cohort.startsOn);
  const [as, setAs] = useState<'enrolled' | 'applied'>('enrolled');
  const [reason, setReason] = useState('');
  const { run, running, problem } = useAction();
  const against = chosen.filter(({ missing, clashes }) => missing.length + clashes.length > 0).length;
  async function enrol(): Promise<void> {
    const personIds = chosen.map(({ personId }) => personId);
    const day = on !== null && isIsoDate(on) ? on : today();
    const done = await run(async () => {
      const result = await client.enrolments.enrol({ cohortId: cohort.id, personIds, on: day, as, reason });
      notifications.show({ message: t('enrol.done', { ...result }) });
    });
    if (!done) return;
    onDone();
    go(`/cohorts/${cohort.id}?tab=trainees`);
  }
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <DateInput label={t('field.on')} value={on} onChange={setOn} />
        <SegmentedControl
          aria-label={t('enrol.as')}
          value={as}
          onChange={(next) => setAs(next)}
          data={[
            { value: 'enrolled', label: t('enrol.as-enrolled') },
            { value: 'applied', label: t('enrol.as-applied') },
          ]}
        />
        <Button disabled={chosen.length === 0} loading={running} onClick={() => void enrol()}>
          {t('enrol.button', { count: chosen.length })}
        </Button>
      </Group>
      {against > 0 && as === 'enrolled' && (
        <Textarea
          label={t('enrol.reason', { count: against })}
          autosize
          minRows={1}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {problem}
    </Stack>
  );
}
