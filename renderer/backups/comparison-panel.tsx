import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreComparison } from '../../shared/backups/contract.ts';
import { Entrance } from '../components/entrance.tsx';
import { client } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { useAction } from '../components/use-action.tsx';

interface ComparisonPanelProps {
  readonly comparison: RestoreComparison;
  readonly onRestored: () => void;
  readonly back: ReactNode;
}

/** What the backup holds beside what is here, how the two stand to each other, and the one button that swaps them. */
export function ComparisonPanel({ comparison, onRestored, back }: ComparisonPanelProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { run, running, problem } = useAction();
  const [kept, setKept] = useState<string | null | undefined>(undefined);
  const { backup, present, relation, commonEntries, erasures, restoreId } = comparison;
  const later = Math.max((present?.lastEntry ?? 0) - commonEntries, 0);
  async function confirm(): Promise<void> {
    await run(async () => setKept((await client.restore.confirm({ restoreId })).keptFolder));
  }
  if (kept !== undefined) {
    return (
      <Entrance
        title={t('restore.done')}
        text={kept === null ? t('restore.done-alone') : t('restore.done-kept', { folder: kept })}
      >
        <Button fullWidth onClick={onRestored}>
          {t('restore.sign-in')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('restore.compare-title')} text={t('restore.compare-text')} wide>
      <Stack>
        <Alert color={relation === 'newer' || relation === 'alone' || relation === 'same' ? 'field' : 'yellow'}>
          {t(`relation.${relation}`, { count: later, shown: format.number(later) })}
        </Alert>
        <Sides backup={backup} present={present} madeAt={comparison.madeAt} />
        {erasures > 0 && <Text size="sm">{t('restore.erasures', { count: erasures })}</Text>}
        {problem}
        <Group justify="space-between">
          <Button loading={running} onClick={() => void confirm()}>
            {t(relation === 'alone' ? 'restore.confirm-alone' : 'restore.confirm')}
          </Button>
          {back}
        </Group>
      </Stack>
    </Entrance>
  );
}

function Sides({ backup, present, madeAt }: Pick<RestoreComparison, 'backup' | 'present' | 'madeAt'>) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const kinds = Object.keys(backup.counts).filter(
    (kind) => (backup.counts[kind] ?? 0) + (present?.counts[kind] ?? 0) > 0,
  );
  const rows: [string, string, string][] = [
    [t('restore.made-at'), format.dateTime(madeAt), ''],
    [t('restore.last-change'), format.dateTime(backup.lastChangeAt), format.dateTime(present?.lastChangeAt)],
    ...kinds.map((kind): [string, string, string] => [
      t(`common:record-kinds.${kind}`, { defaultValue: kind }),
      format.number(backup.counts[kind] ?? 0),
      present ? format.number(present.counts[kind] ?? 0) : '',
    ]),
    [t('restore.entries'), format.number(backup.lastEntry), present ? format.number(present.lastEntry) : ''],
  ];
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('restore.what')}</Table.Th>
          <Table.Th ta="end">{t('restore.backup')}</Table.Th>
          <Table.Th ta="end">{t('restore.present')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, left, right]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {name}
            </Table.Th>
            <Table.Td ta="end">{left}</Table.Td>
            <Table.Td ta="end">{right === '' ? '—' : right}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
