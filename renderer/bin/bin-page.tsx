import { Button, Group, Paper, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { binItem } from '../../shared/records/contract.ts';
import { api, client } from '../api/client.ts';
import { useShowError } from '../api/refusal.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormat, visible } from '../components/format.ts';
import { PageButtons } from '../components/page-buttons.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';

type BinItem = z.infer<typeof binItem>;

/** As many as the engine gives at once. */
const pageSize = 50;

/** Removed records. Nothing in it is lost: each can be put back. */
export function BinPage() {
  const { t } = useTranslation('bin');
  const [page, setPage] = useState(1);
  const query = useQuery(
    api.records.bin.queryOptions({ input: { offset: (page - 1) * pageSize }, placeholderData: keepPreviousData }),
  );
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')} />
      <QueryState query={query}>
        {({ items, total }) =>
          total === 0 ? (
            <Paper withBorder>
              <EmptyState title={t('empty.title')} text={t('empty.text')} />
            </Paper>
          ) : (
            <>
              <BinTable items={items} />
              {total > pageSize && <PageButtons total={Math.ceil(total / pageSize)} value={page} onChange={setPage} />}
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function BinTable({ items }: { readonly items: readonly BinItem[] }) {
  const { t } = useTranslation('bin');
  const format = useFormat();
  const showError = useShowError();
  async function restore(item: BinItem): Promise<void> {
    await client.records.restore({ kind: item.kind, id: item.id });
    notifications.show({ message: t('restored', { label: visible(item.label) }) });
  }
  return (
    <Paper withBorder p="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.kind')}</Table.Th>
              <Table.Th>{t('column.label')}</Table.Th>
              <Table.Th>{t('column.deletedAt')}</Table.Th>
              <Table.Th>{t('column.deletedBy')}</Table.Th>
              <Table.Th>{t('column.reason')}</Table.Th>
              <Table.Th aria-label={t('common:actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id}>
                <Table.Td>{t(`common:record-kind.${item.kind}`)}</Table.Td>
                <Table.Td>{visible(item.label)}</Table.Td>
                <Table.Td>{format.dateTime(item.deletedAt)}</Table.Td>
                <Table.Td>{item.deletedBy}</Table.Td>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {visible(item.reason ?? '')}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Group justify="flex-end">
                    <Button
                      size="xs"
                      variant="light"
                      leftSection={<IconArrowBackUp size={16} />}
                      onClick={() => void restore(item).catch(showError)}
                    >
                      {t('restore')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
