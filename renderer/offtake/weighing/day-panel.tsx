import { ActionIcon, Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DayReceipt, GradeTotal } from '../../../shared/offtake/weighing/contract.ts';
import { api } from '../../api/client.ts';
import { useFormat, visible } from '../../components/format.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import classes from './weighing.module.css';

interface DayPanelProps {
  readonly buyingPointId: string;
  readonly on: string;
  readonly onReprint: (id: string) => void;
}

/** What the day came to so far, and its last receipts. */
export function DayPanel({ buyingPointId, on, onReprint }: DayPanelProps) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  const { data } = useQuery(
    api.deliveries.day.queryOptions({ input: { buyingPointId, on }, placeholderData: keepPreviousData }),
  );
  const { totals = [], last = [], deliveries = 0 } = data ?? {};
  return (
    <Stack gap="md">
      <Paper withBorder p="md" component="section" aria-label={t('day.title')}>
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h5">
            {t('day.title')}
          </Title>
          <LinkButton
            to={`/weighing/day?point=${buyingPointId}&on=${on}`}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconExternalLink size={14} />}
          >
            {t('day.sheet')}
          </LinkButton>
        </Group>
        <Text size="sm" c="dimmed">
          {t('day.count', { count: deliveries, shown: format.number(deliveries) })}
        </Text>
        {totals.length > 0 && <Totals totals={totals} />}
      </Paper>
      <Paper withBorder p="md" component="section" aria-label={t('strip.title')}>
        <Title order={2} size="h5" mb={4}>
          {t('strip.title')}
        </Title>
        {last.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('strip.empty')}
          </Text>
        )}
        <ul className={classes.strip}>
          {last.map((receipt) => (
            <StripLine key={receipt.id} receipt={receipt} onReprint={onReprint} />
          ))}
        </ul>
      </Paper>
    </Stack>
  );
}

/** Net weight and value by product and grade. */
export function Totals({ totals }: { readonly totals: readonly GradeTotal[] }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('product')}</Table.Th>
          <Table.Th ta="end">{t('net')}</Table.Th>
          <Table.Th ta="end">{t('amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {totals.map(({ product, grade, netGrams, amount, currency }) => (
          <Table.Tr key={`${product} ${grade} ${currency}`}>
            <Table.Td>{visible(`${product}, ${grade}`)}</Table.Td>
            <Table.Td ta="end">{format.weight(netGrams)}</Table.Td>
            <Table.Td ta="end">{format.money(amount, currency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function StripLine({ receipt, onReprint }: { receipt: DayReceipt; onReprint: (id: string) => void }) {
  const { t } = useTranslation('weighing');
  const format = useFormat();
  return (
    <li className={classes.receipt}>
      <div>
        <Group gap={6}>
          <PageLink to={`/deliveries/${receipt.id}`} size="sm" fw={600}>
            {receipt.receipt}
          </PageLink>
          {receipt.status !== 'valid' && (
            <Badge size="sm" variant="light" color="red" tt="none">
              {t(`deliveries:status.${receipt.status}`)}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {visible(`${receipt.farmer} · ${receipt.product}`)} · {format.weight(receipt.netGrams)} ·{' '}
          {format.money(receipt.amount, receipt.currency)}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        aria-label={t('strip.reprint', { receipt: receipt.receipt })}
        onClick={() => onReprint(receipt.id)}
      >
        <IconPrinter size={18} />
      </ActionIcon>
    </li>
  );
}
