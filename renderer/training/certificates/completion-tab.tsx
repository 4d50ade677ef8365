import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCertificate, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletionRow } from '../../../shared/training/certificates/contract.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, useFormat } from '../../components/format.ts';
import { LinkButton } from '../../components/navigation.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';
import { CompletionTable } from './completion-table.tsx';
import { DecideDialog } from './decide-dialog.tsx';

/** What everybody reached against the rules of the course, the decision on it, and the certificates. */
export function CompletionTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const query = useQuery(api.certificates.completion.queryOptions({ input: { id: cohort.id } }));
  return (
    <QueryState query={query}>
      {({ rows, attendanceThreshold, passMark }) =>
        rows.length === 0 ? (
          <EmptyState title={t('completion.empty')} text={t('completion.empty-text')} />
        ) : (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {passMark === null
                ? t('completion.rule', { threshold: format.percent(attendanceThreshold) })
                : t('completion.rule-pass', {
                    threshold: format.percent(attendanceThreshold),
                    pass: format.percent(passMark),
                  })}
            </Text>
            <Completion cohort={cohort} rows={rows} />
          </Stack>
        )
      }
    </QueryState>
  );
}

interface CompletionProps {
  readonly cohort: CohortRecord;
  readonly rows: readonly CompletionRow[];
}

function Completion({ cohort, rows }: CompletionProps) {
  const { t } = useTranslation('certificates');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<boolean | null>(null);
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayWrite = usePermission('training.write') && !cohort.deleted;
  const mayDecide = mayWrite && isOpen;
  const picked = rows.filter(({ enrolmentId }) => chosen.has(enrolmentId));
  const reached = rows.filter(({ complete, status }) => complete && status === 'enrolled');
  return (
    <>
      <Group gap="xs">
        {mayDecide && (
          <>
            <Button
              variant="default"
              disabled={reached.length === 0}
              onClick={() => setChosen(new Set(reached.map(({ enrolmentId }) => enrolmentId)))}
            >
              {t('completion.choose-reached', { count: reached.length })}
            </Button>
            <Button disabled={picked.length === 0} onClick={() => setDeciding(true)}>
              {t('completion.complete')}
            </Button>
            <Button variant="default" disabled={picked.length === 0} onClick={() => setDeciding(false)}>
              {t('completion.fail')}
            </Button>
          </>
        )}
        <Certificates cohort={cohort} rows={rows} mayWrite={mayWrite} />
      </Group>
      <CompletionTable rows={rows} chosen={chosen} onChosen={mayDecide ? setChosen : null} />
      <DecideDialog
        cohortId={cohort.id}
        rows={picked}
        complete={deciding}
        onClose={() => setDeciding(null)}
        onDone={() => setChosen(new Set())}
      />
    </>
  );
}

/** Gives and prints the certificates of everybody who completed. */
function Certificates({ cohort, rows, mayWrite }: CompletionProps & { readonly mayWrite: boolean }) {
  const { t } = useTranslation('certificates');
  const { run, running, problem } = useAction();
  const holds = ({ certificate }: CompletionRow) => certificate !== null && certificate.revokedOn === null;
  const without = rows.filter((row) => row.status === 'completed' && !holds(row)).length;
  const issue = () =>
    run(async () => {
      const { issued, first, last } = await client.certificates.issue({ id: cohort.id, on: today() });
      notifications.show({ message: t('issue.done', { count: issued, first: first ?? '', last: last ?? '' }) });
    });
  return (
    <>
      {mayWrite && without > 0 && (
        <Button
          variant="default"
          leftSection={<IconCertificate size={18} />}
          loading={running}
          onClick={() => void issue()}
        >
          {t('issue.button', { count: without })}
        </Button>
      )}
      {rows.some(holds) && (
        <LinkButton to={`/cohorts/${cohort.id}/certificates`} variant="default" leftSection={<IconPrinter size={18} />}>
          {t('print.button')}
        </LinkButton>
      )}
      {problem}
    </>
  );
}
