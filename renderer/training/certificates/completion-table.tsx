import { Button, Checkbox, Group, Paper, Table, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownPercent } from '../../../shared/training/attendance/attendance.ts';
import type { CompletionRow } from '../../../shared/training/certificates/contract.ts';
import { client } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { EnrolmentStatusBadge } from '../status-badges.tsx';

interface CompletionTableProps {
  readonly rows: readonly CompletionRow[];
  readonly chosen: ReadonlySet<string>;
  /** Null where nothing can be decided. */
  readonly onChosen: ((chosen: ReadonlySet<string>) => void) | null;
}

/** Attendance and results of everybody, each with a sign and words for whether it suffices. */
export function CompletionTable({ rows, chosen, onChosen }: CompletionTableProps) {
  const { t } = useTranslation('certificates');
  function toggle(enrolmentId: string): void {
    const next = new Set(chosen);
    if (!next.delete(enrolmentId)) next.add(enrolmentId);
    onChosen?.(next);
  }
  return (
    <Paper withBorder px="md" py="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {onChosen && <Table.Th w="2.5rem" />}
              <Table.Th>{t('completion.trainee')}</Table.Th>
              <Table.Th>{t('completion.attendance')}</Table.Th>
              <Table.Th>{t('completion.results')}</Table.Th>
              <Table.Th>{t('completion.decision')}</Table.Th>
              <Table.Th>{t('completion.certificate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.enrolmentId}>
                {onChosen && (
                  <Table.Td>
                    <Checkbox
                      aria-label={t('completion.choose', { name: visible(row.name) })}
                      checked={chosen.has(row.enrolmentId)}
                      onChange={() => toggle(row.enrolmentId)}
                    />
                  </Table.Td>
                )}
                <Table.Td>
                  <Text size="sm">{visible(row.name)}</Text>
                  <Text size="xs" c="dimmed">
                    {row.caseCode}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <AttendanceCell row={row} />
                </Table.Td>
                <Table.Td>
                  <ResultsCell row={row} />
                </Table.Td>
                <Table.Td>
                  <EnrolmentStatusBadge status={row.status} />
                  {row.overrideReason !== null && (
                    <Text size="xs" c="dimmed">
                      {t('completion.overridden', { reason: visible(row.overrideReason) })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <CertificateCell row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

/** A sign beside the words, so that it is not told by colour alone. */
function Verdict({ holds, text }: { readonly holds: boolean; readonly text: string }) {
  return (
    <Group gap={6} wrap="nowrap" c={holds ? 'field.9' : 'red.9'}>
      {holds ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
      <Text size="sm">{text}</Text>
    </Group>
  );
}

function AttendanceCell({ row }: { readonly row: CompletionRow }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const percent = row.attendancePercent;
  const text = percent === null ? t('completion.nothing-held') : format.percent(shownPercent(percent));
  return (
    <>
      <Verdict holds={row.attendance} text={text} />
      {row.unmarked > 0 && (
        <Text size="xs" c="dimmed">
          {t('completion.unmarked', { count: row.unmarked })}
        </Text>
      )}
    </>
  );
}

function ResultsCell({ row }: { readonly row: CompletionRow }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  if (row.passed === null) return <Text size="sm">{t('completion.not-assessed')}</Text>;
  const results = row.results.map(({ title, percent }) => `${visible(title)} ${format.percent(shownPercent(percent))}`);
  return <Verdict holds={row.passed} text={results.length === 0 ? t('completion.no-result') : results.join(', ')} />;
}

function CertificateCell({ row: { certificate } }: { readonly row: CompletionRow }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const mayOverride = usePermission('training.override');
  const [revoking, setRevoking] = useState(false);
  if (certificate === null) return null;
  const { id, version, number, revokedOn } = certificate;
  return (
    <Group gap="xs">
      <Text size="sm">{number}</Text>
      {revokedOn !== null && (
        <Text size="xs" c="red.9">
          {t('revoked-on', { date: format.date(revokedOn) })}
        </Text>
      )}
      {revokedOn === null && mayOverride && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('revoke.of', { number })}
          onClick={() => setRevoking(true)}
        >
          {t('revoke.button')}
        </Button>
      )}
      <ConfirmDialog
        opened={revoking}
        onClose={() => setRevoking(false)}
        title={t('revoke.title', { number })}
        text={t('revoke.text')}
        action={t('revoke.button')}
        danger
        withReason
        onConfirm={(reason) => client.certificates.revoke({ id, version, reason })}
      />
    </Group>
  );
}
