import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconChevronDown,
  IconClipboardList,
  IconPencil,
  IconProgressCheck,
  IconTrash,
  IconUserPlus,
  IconUserStar,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { visible } from '../components/format.ts';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { ChangeStatusDialog } from './change-status-dialog.tsx';
import { StartTermDialog } from './start-term-dialog.tsx';

type Dialog = 'status' | 'member' | 'term' | 'remove';

interface CooperativeActionsProps {
  readonly cooperative: CooperativeRecord;
}

/** What can be done with a cooperative: the frequent as buttons, the rest behind "More". */
export function CooperativeActions({ cooperative }: CooperativeActionsProps) {
  const { t } = useTranslation('cooperatives');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayWrite = usePermission('cooperatives.write') && !cooperative.deleted;
  const mayAdd = usePermission('memberships.write') && !cooperative.deleted && cooperative.status !== 'dissolved';
  const close = () => setDialog(null);
  const path = `/cooperatives/${cooperative.id}`;
  return (
    <>
      {mayWrite && <MoreMenu cooperative={cooperative} onChoose={setDialog} />}
      {mayWrite && (
        <LinkButton to={`${path}/edit`} variant="default" leftSection={<IconPencil size={18} />}>
          {t('form.edit-short')}
        </LinkButton>
      )}
      <LinkButton to={`${path}/review`} variant="default" leftSection={<IconClipboardList size={18} />}>
        {t('action.review')}
      </LinkButton>
      {mayAdd && (
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setDialog('member')}>
          {t('members:add.button')}
        </Button>
      )}
      <ChangeStatusDialog cooperative={cooperative} opened={dialog === 'status'} onClose={close} />
      <StartTermDialog cooperative={cooperative} opened={dialog === 'term'} onClose={close} />
      <AddMemberDialog cooperative={cooperative} opened={dialog === 'member'} onClose={close} />
      <RemoveDialog cooperative={cooperative} opened={dialog === 'remove'} onClose={close} />
    </>
  );
}

function MoreMenu({
  cooperative,
  onChoose,
}: CooperativeActionsProps & { readonly onChoose: (dialog: Dialog) => void }) {
  const { t } = useTranslation('cooperatives');
  const ended = cooperative.status === 'dissolved';
  return (
    <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          {t('action.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!ended && (
          <>
            <Menu.Item leftSection={<IconProgressCheck size={16} />} onClick={() => onChoose('status')}>
              {t('action.change-status')}
            </Menu.Item>
            <Menu.Item leftSection={<IconUserStar size={16} />} onClick={() => onChoose('term')}>
              {t('action.start-term')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item c="red.9" leftSection={<IconTrash size={16} />} onClick={() => onChoose('remove')}>
          {t('action.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface RemoveDialogProps extends CooperativeActionsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function RemoveDialog({ cooperative, opened, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('cooperatives');
  const go = useGo();
  async function remove(reason: string): Promise<void> {
    await client.cooperatives.remove({ id: cooperative.id, version: cooperative.version, reason });
    notifications.show({ message: t('removed', { name: visible(cooperative.name) }) });
    go('/cooperatives');
  }
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('remove.title')}
      text={t('remove.text')}
      action={t('action.remove')}
      danger
      withReason
      onConfirm={remove}
    />
  );
}
