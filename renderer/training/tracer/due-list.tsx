import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../shared/kernel/dates.ts';
import type { FollowUp } from '../../../shared/training/tracer/contract.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { today, useFormat, visible } from '../../components/format.ts';
import { PageLink } from '../../components/navigation.tsx';
import { CallDialog } from './call-dialog.tsx';

interface DueListProps {
  readonly followUps: readonly FollowUp[];
  readonly total: number;
  readonly upcoming: number;
}

/** Who is to be called today: the longest overdue first, with the numbers to dial. */
export function DueList({ followUps, total, upcoming }: DueListProps) {
  const { t } = useTranslation('tracer');
  const format = useFormat();
  const [called, setCalled] = useState<FollowUp | null>(null);
  const coming = t('due.upcoming', { count: upcoming, shown: format.number(upcoming) });
  if (followUps.length === 0)
    return <EmptyState title={t('due.nobody')} text={coming} icon={<IconPhone size={28} />} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('due.count', { count: total, shown: format.number(total) })} {coming}
      </Text>
      <Paper withBorder px="md" py="xs">
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('due.who')}</Table.Th>
                <Table.Th>{t('due.phones')}</Table.Th>
                <Table.Th>{t('due.training')}</Table.Th>
                <Table.Th>{t('due.since')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {followUps.map((followUp) => (
                <DueRow key={followUp.id} followUp={followUp} onCall={() => setCalled(followUp)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
      <CallDialog key={called?.id ?? ''} followUp={called} onClose={() => setCalled(null)} />
    </Stack>
  );
}

function DueRow({ followUp, onCall }: { readonly followUp: FollowUp; readonly onCall: () => void }) {
  const { t } = useTranslation('tracer');
  const format = useFormat();
  const mayMark = usePermission('training.mark');
  const { personId, name, caseCode, phones, courseTitle, month, dueOn, attempts } = followUp;
  const late = daysBetween(dueOn, today());
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink to={`/people/${personId}`} size="sm">
          {visible(name)}
        </PageLink>
        <Text size="xs" c="dimmed">
          {caseCode}
        </Text>
      </Table.Td>
      <Table.Td>
        {phones.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('due.no-phone')}
          </Text>
        ) : (
          phones.map((phone) => (
            <Text key={phone} size="sm" fw={600}>
              {visible(phone)}
            </Text>
          ))
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{visible(courseTitle)}</Text>
        <Text size="xs" c="dimmed">
          {t('due.month', { count: month })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" {...(late > 0 ? { c: 'red.9', fw: 600 } : {})}>
          {late > 0 ? t('due.late', { count: late, shown: format.number(late) }) : t('due.today')}
        </Text>
        {attempts > 0 && (
          <Text size="xs" c="dimmed">
            {t('due.attempts', { count: attempts })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">
        {mayMark && (
          <Group justify="flex-end">
            <Button size="xs" aria-label={t('call.of', { name: visible(name) })} onClick={onCall}>
              {t('call.button')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
