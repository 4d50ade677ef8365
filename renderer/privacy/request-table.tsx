import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasureRequest } from '../../shared/people/privacy/contract.ts';
import { usePermission, useSession } from '../api/session.ts';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import type { Decision } from './decide-dialog.tsx';

export function RequestTable({ requests }: { readonly requests: readonly ErasureRequest[] }) {
  const { t } = useTranslation('privacy');
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.person')}</Table.Th>
              <Table.Th>{t('column.way')}</Table.Th>
              <Table.Th>{t('column.requested')}</Table.Th>
              <Table.Th>{t('column.status')}</Table.Th>
              <Table.Th aria-label={t('column.decide')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {requests.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                onDecide={(approve) => setDeciding({ request, approve })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {deciding && <DecideDialog decision={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

interface RequestRowProps {
  readonly request: ErasureRequest;
  readonly onDecide: (approve: boolean) => void;
}

function RequestRow({ request, onDecide }: RequestRowProps) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const mayApprove = usePermission('erasure.approve');
  const isOwn = useSession().userId === request.requestedById;
  const { status, decidedBy, decidedAt, decisionReason } = request;
  return (
    <Table.Tr>
      <Table.Td>
        <PageLink to={`/people/${request.personId}`}>{request.caseCode}</PageLink>
      </Table.Td>
      <Table.Td>{t(`way.${request.way}`)}</Table.Td>
      <Table.Td>
        <Text size="sm">
          {t('by', { user: visible(request.requestedBy), at: format.dateTime(request.requestedAt) })}
        </Text>
        <Text size="sm" c="dimmed">
          {visible(request.reason)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none">
          {t(`status.${status}`)}
        </Badge>
        {decidedAt !== null && (
          <Text size="sm" c="dimmed">
            {t('by', { user: visible(decidedBy ?? ''), at: format.dateTime(decidedAt) })} ·{' '}
            {visible(decisionReason ?? '')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {status === 'waiting' && mayApprove && !isOwn && (
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <Button variant="default" size="xs" onClick={() => onDecide(false)}>
              {t('refuse.button')}
            </Button>
            <Button color="red" size="xs" onClick={() => onDecide(true)}>
              {t(`approve.${request.way}`)}
            </Button>
          </Group>
        )}
        {status === 'waiting' && isOwn && <Text size="sm">{t('second-person')}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
