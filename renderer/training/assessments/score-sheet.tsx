import { Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { usePermission } from '../../api/session.ts';
import { EntryGrid } from '../../components/entry-grid/index.ts';
import type { EntryColumn, EntryValue } from '../../components/entry-grid/index.ts';
import { useFormat, visible } from '../../components/format.ts';
import { useAction } from '../../components/use-action.tsx';
import type { Sheet } from './sheet.ts';

/** Scores of a test, a line a person, typed down the column. */
export function ScoreSheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const mayMark = usePermission('training.mark');
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({});
  const { run, running, problem } = useAction();
  const { assessment, trainees, scores } = sheet;
  const stored = (enrolmentId: string) => scores[enrolmentId] ?? null;
  const changes = Object.entries(typed)
    .map(([enrolmentId, score]) => ({ enrolmentId, before: stored(enrolmentId), score }))
    .filter(({ before, score }) => before !== score);
  const columns = useMemo<EntryColumn[]>(
    () => [
      {
        key: 'score',
        title: t('score'),
        detail: t('of', { maximum: format.number(assessment.maximum) }),
        kind: 'hundredths',
        locked: !mayMark,
      },
    ],
    [t, format, assessment.maximum, mayMark],
  );
  const rows = useMemo(
    () => trainees.map(({ enrolmentId, name, caseCode }) => ({ id: enrolmentId, title: name, detail: caseCode })),
    [trainees],
  );
  const values = Object.fromEntries(
    trainees.map(({ enrolmentId: id }) => [id, { score: id in typed ? (typed[id] ?? null) : stored(id) }]),
  );
  async function save(): Promise<void> {
    if (changes.length === 0) return;
    await run(() => client.assessments.recordScores({ id: assessment.id, scores: changes }));
    await queryClient.invalidateQueries();
    setTyped({});
  }
  useHotkeys([['mod+S', () => void save()]], []);
  return (
    <Stack gap="sm" maw="40rem">
      <EntryGrid
        label={visible(assessment.title)}
        rowTitle={t('trainee')}
        rows={rows}
        columns={columns}
        values={values}
        onChange={(row, _column, value: EntryValue) =>
          setTyped((all) => ({ ...all, [row]: typeof value === 'number' ? value : null }))
        }
      />
      {problem}
      {mayMark && (
        <Group>
          <Button
            leftSection={<IconDeviceFloppy size={18} />}
            loading={running}
            disabled={changes.length === 0}
            onClick={() => void save()}
          >
            {t('form:save')}
          </Button>
          <Text size="sm" role="status" c="dimmed">
            {changes.length > 0 && t('unsaved', { count: changes.length })}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
