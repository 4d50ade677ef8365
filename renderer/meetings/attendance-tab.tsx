import { Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendanceMarks } from '../../shared/meetings/choices.ts';
import type { AttenderRecord, MeetingRecord } from '../../shared/meetings/contract.ts';
import { api, client } from '../api/client.ts';
import { EntryGrid, MarkLegend } from '../components/entry-grid/index.ts';
import type { EntryMark, EntryValue } from '../components/entry-grid/index.ts';
import { QueryState } from '../components/query-state.tsx';
import { useAction } from '../components/use-action.tsx';
import { QuorumText } from './quorum-text.tsx';

interface AttendanceProps {
  readonly meeting: MeetingRecord;
  readonly editable: boolean;
}

const tones = { present: 'good', excused: 'middle', absent: 'bad' } as const;

/** The roll call: one row a member, marked with one key each and saved together. */
export function AttendanceTab({ meeting, editable }: AttendanceProps) {
  const query = useQuery(api.meetings.attendance.queryOptions({ input: { id: meeting.id } }));
  return (
    <Stack gap="sm">
      <QuorumText meeting={meeting} />
      <QueryState query={query}>
        {({ attenders }) => <RollCall id={meeting.id} attenders={attenders} editable={editable} />}
      </QueryState>
    </Stack>
  );
}

interface RollCallProps {
  readonly id: string;
  readonly attenders: readonly AttenderRecord[];
  readonly editable: boolean;
}

function RollCall({ id, attenders, editable }: RollCallProps) {
  const { t } = useTranslation('meetings');
  const [typed, setTyped] = useState<Readonly<Record<string, EntryValue>>>({});
  const queryClient = useQueryClient();
  const { run, running, problem } = useAction();
  const marks: readonly EntryMark[] = attendanceMarks.map((value) => ({
    value,
    letter: t(`mark-letter.${value}`),
    label: t(`mark.${value}`),
    tone: tones[value],
  }));
  const [present] = marks;
  const changed = Object.entries(typed);
  function change(membershipId: string, _column: string, value: EntryValue): void {
    setTyped((before) => ({ ...before, [membershipId]: value }));
  }
  async function save(): Promise<void> {
    const sent = changed.map(([membershipId, value]) => ({
      membershipId,
      mark: attendanceMarks.find((one) => one === value) ?? null,
    }));
    const saved = await run(() => client.meetings.saveAttendance({ id, marks: sent }));
    if (!saved) return;
    await queryClient.invalidateQueries();
    setTyped({});
  }
  const values = Object.fromEntries(
    attenders.map(({ membershipId, mark }) => [
      membershipId,
      { mark: membershipId in typed ? (typed[membershipId] ?? null) : mark },
    ]),
  );
  return (
    <>
      <MarkLegend marks={marks} />
      {problem}
      <EntryGrid
        label={t('tab.attendance')}
        rowTitle={t('member')}
        rows={attenders.map(({ membershipId, name, number, votes }) => ({
          id: membershipId,
          title: name,
          detail: votes ? String(number) : t('no-vote', { number }),
          locked: !editable,
        }))}
        columns={[
          {
            key: 'mark',
            title: t('tab.attendance'),
            kind: 'mark',
            marks,
            ...(present ? { fillWith: present } : {}),
          },
        ]}
        values={values}
        onChange={change}
      />
      {editable && (
        <Group>
          <Button loading={running} disabled={changed.length === 0} onClick={() => void save()}>
            {t('save-attendance')}
          </Button>
        </Group>
      )}
    </>
  );
}
