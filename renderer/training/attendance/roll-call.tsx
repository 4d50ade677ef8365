import { Group, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../shared/training/attendance/contract.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntryGrid, MarkLegend } from '../../components/entry-grid/index.ts';
import type { EntryColumn, EntryMark } from '../../components/entry-grid/index.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import type { Format } from '../../components/format.ts';
import { rollCallMarks } from './marks.ts';
import { useRollCall } from './use-roll-call.ts';

interface RollCallProps {
  readonly cohort: CohortRecord;
  readonly register: Register;
}

/** Trainees by sessions: letters set marks, a button in the head marks everybody present. */
export function RollCall({ cohort, register }: RollCallProps) {
  const { t } = useTranslation('attendance');
  const format = useFormat();
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayMark = usePermission('training.mark') && isOpen && !cohort.deleted;
  const { values, change, state } = useRollCall(register);
  const marks = useMemo(() => rollCallMarks(t), [t]);
  const columns = useMemo(
    () => register.sessions.map((session) => columnOf(t, format, session, marks, mayMark)),
    [t, format, register.sessions, marks, mayMark],
  );
  const rows = useMemo(
    () =>
      register.trainees.map(({ enrolmentId, name, caseCode }) => ({ id: enrolmentId, title: name, detail: caseCode })),
    [register.trainees],
  );
  if (rows.length === 0) return <EmptyState title={t('no-trainees')} text={t('no-trainees-text')} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <MarkLegend marks={marks} />
        <Text size="sm" role="status" c={state === 'failed' ? 'red.9' : 'dimmed'}>
          {t(`saving.${state}`)}
        </Text>
      </Group>
      <EntryGrid
        label={t('grid', { cohort: visible(register.cohortCode) })}
        rowTitle={t('trainee')}
        rows={rows}
        columns={columns}
        values={values}
        onChange={change}
      />
      <Text size="sm" c="dimmed">
        {t('keys')}
      </Text>
    </Stack>
  );
}

function columnOf(
  t: TFunction,
  format: Format,
  session: Register['sessions'][number],
  marks: readonly EntryMark[],
  mayMark: boolean,
): EntryColumn {
  const part = session.part === 'day' ? '' : ` · ${t(`sessions:part.${session.part}`)}`;
  const isCancelled = session.status === 'cancelled';
  const detail = isCancelled ? t('sessions:status.cancelled') : session.topic === null ? '' : visible(session.topic);
  const [present] = marks;
  return {
    key: session.id,
    title: `${format.date(session.on)}${part}`,
    ...(detail === '' ? {} : { detail }),
    kind: 'mark',
    marks,
    ...(present ? { fillWith: present } : {}),
    locked: !mayMark || isCancelled || session.on > today(),
  };
}
