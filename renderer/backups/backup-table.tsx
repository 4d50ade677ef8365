import { Alert, Button, Stack, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/backups/contract.ts';
import { client } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { ProgressDialog, useLongWork } from '../components/progress-dialog.tsx';

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onChecked: () => void;
}

const columns = ['made', 'reason', 'place', 'holds', 'size'] as const;

/** Backups, the newest first, each of which can be opened and checked. */
export function BackupTable({ backups, onChecked }: BackupTableProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const work = useLongWork();
  const [sound, setSound] = useState<Backup | null>(null);
  async function check({ place, fileName }: Backup): Promise<void> {
    setSound(null);
    const checked = await work.run((signal) => client.backups.verify({ place, fileName }, { signal }));
    if (!checked) return;
    setSound(checked);
    onChecked();
  }
  return (
    <Stack gap="sm">
      <ProgressDialog title={t('checking')} work={work} />
      {sound && (
        <Alert color="field" role="status">
          {t('sound', { at: format.dateTime(sound.madeAt) })}
        </Alert>
      )}
      {work.problem !== null && (
        <Alert color="red" role="alert">
          {work.problem}
        </Alert>
      )}
      <Table verticalSpacing={6} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} ta={column === 'size' ? 'end' : 'start'}>
                {t(`column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('check')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Table.Tr key={`${backup.place}/${backup.fileName}`}>
              <Table.Td>{format.dateTime(backup.madeAt)}</Table.Td>
              <Table.Td>{t(`reason.${backup.reason}`)}</Table.Td>
              <Table.Td>{t(`place.${backup.place}`)}</Table.Td>
              <Table.Td>
                <Holds backup={backup} />
              </Table.Td>
              <Table.Td ta="end">{t('megabytes', { size: format.number(megabytes(backup.bytes)) })}</Table.Td>
              <Table.Td ta="end">
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('check-of', { at: format.dateTime(backup.madeAt) })}
                  onClick={() => void check(backup)}
                >
                  {t('check')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function Holds({ backup }: { readonly backup: Backup }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { person = 0, cooperative = 0 } = backup.counts;
  return t('holds', { people: format.number(person), cooperatives: format.number(cooperative) });
}

/** With one decimal below ten. */
export function megabytes(bytes: number): number {
  const size = bytes / 1024 / 1024;
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
}
