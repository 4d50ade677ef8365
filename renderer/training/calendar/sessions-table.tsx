import { ActionIcon, Menu, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRecord } from '../../../shared/training/cohorts/sessions-contract.ts';
import { client } from '../../api/client.ts';
import { useShowError } from '../../api/refusal.ts';
import { today, useFormat, visible } from '../../components/format.ts';
import { SessionStatusBadge } from '../status-badges.tsx';
import classes from '../training.module.css';
import { SessionDialogs, type SessionDialog } from './session-dialogs.tsx';

interface SessionsTableProps {
  readonly sessions: readonly SessionRecord[];
  readonly editable: boolean;
}

/** Every session with its state; a day that has passed without a roll call says so. */
export function SessionsTable({ sessions, editable }: SessionsTableProps) {
  const { t } = useTranslation('sessions');
  return (
    <Paper withBorder px="md" py="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.on')}</Table.Th>
              <Table.Th>{t('column.topic')}</Table.Th>
              <Table.Th>{t('column.trainer')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('hours')}</Table.Th>
              <Table.Th>{t('column.status')}</Table.Th>
              <Table.Th className={classes['numbers'] ?? ''}>{t('marks')}</Table.Th>
              {editable && (
                <Table.Th>
                  <VisuallyHidden>{t('common:actions')}</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} editable={editable} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function SessionRow({ session, editable }: { readonly session: SessionRecord; readonly editable: boolean }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const { on, part, plannedOn, topic, trainer, minutes, status, reason, marks } = session;
  const isMissing = status === 'planned' && on < today();
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {format.date(on)}
        </Text>
        {part !== 'day' && <Text size="xs">{t(`part.${part}`)}</Text>}
        {plannedOn !== on && (
          <Text size="xs" c="dimmed">
            {t('moved-from', { date: format.date(plannedOn) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{topic === null ? '' : visible(topic)}</Table.Td>
      <Table.Td>{trainer === null ? '' : visible(trainer)}</Table.Td>
      <Table.Td className={classes['numbers'] ?? ''}>{format.number(minutes / 60, 2)}</Table.Td>
      <Table.Td>
        <SessionStatusBadge status={status} />
        {isMissing && (
          <Text size="xs" c="red.9" fw={600}>
            {t('no-roll-call')}
          </Text>
        )}
        {reason !== null && (
          <Text size="xs" c="dimmed">
            {visible(reason)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes['numbers'] ?? ''}>{format.number(marks)}</Table.Td>
      {editable && (
        <Table.Td ta="end">
          <SessionMenu session={session} />
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function SessionMenu({ session }: { readonly session: SessionRecord }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const showError = useShowError();
  const [dialog, setDialog] = useState<SessionDialog | null>(null);
  const { id, version, status, marks, on } = session;
  const reinstate = () => void client.sessions.reinstate({ id, version }).catch(showError);
  return (
    <>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="dark" aria-label={t('actions-of', { date: format.date(on) })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('edit')}>{t('edit.button')}</Menu.Item>
          {status !== 'cancelled' && marks === 0 && (
            <Menu.Item onClick={() => setDialog('move')}>{t('move.button')}</Menu.Item>
          )}
          {status === 'cancelled' ? (
            <Menu.Item onClick={reinstate}>{t('reinstate')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setDialog('cancel')}>{t('cancel.button')}</Menu.Item>
          )}
          {marks === 0 && (
            <Menu.Item c="red.9" onClick={() => setDialog('remove')}>
              {t('remove.button')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SessionDialogs session={session} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
