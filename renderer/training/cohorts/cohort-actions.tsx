import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil, IconPrinter, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import type { CohortStatus } from '../../../shared/training/choices.ts';
import { client } from '../../api/client.ts';
import { useShowError } from '../../api/refusal.ts';
import { usePermission } from '../../api/session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { WorkbookMenu } from '../workbooks/workbook-menu.tsx';

interface CohortActionsProps {
  readonly cohort: CohortRecord;
}

type Dialog = 'cancel' | 'remove';

/** The states a cohort can be put into from its own. */
const nextStates: Readonly<Record<CohortStatus, readonly CohortStatus[]>> = {
  planned: ['running', 'cancelled'],
  running: ['finished', 'cancelled'],
  finished: ['running'],
  cancelled: ['planned'],
};

/** What can be done with a cohort: the frequent as buttons, the rest behind "More". */
export function CohortActions({ cohort }: CohortActionsProps) {
  const { t } = useTranslation('cohorts');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mayWrite = usePermission('training.write') && !cohort.deleted;
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const path = `/cohorts/${cohort.id}`;
  return (
    <>
      {mayWrite && <MoreMenu cohort={cohort} onChoose={setDialog} />}
      <WorkbookMenu workbooks={['attendance-register', 'cohort-report', 'tracer-report']} cohortIds={[cohort.id]} />
      {mayWrite && (
        <LinkButton to={`${path}/edit`} variant="default" leftSection={<IconPencil size={18} />}>
          {t('form.edit-short')}
        </LinkButton>
      )}
      <LinkButton to={`${path}/register`} variant="default" leftSection={<IconPrinter size={18} />}>
        {t('action.register')}
      </LinkButton>
      {mayWrite && isOpen && (
        <LinkButton to={`${path}/enrol`} leftSection={<IconUserPlus size={18} />}>
          {t('action.enrol')}
        </LinkButton>
      )}
      <CohortDialogs cohort={cohort} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

function MoreMenu({ cohort, onChoose }: CohortActionsProps & { readonly onChoose: (dialog: Dialog) => void }) {
  const { t } = useTranslation('cohorts');
  const showError = useShowError();
  const { id, version } = cohort;
  function change(status: CohortStatus): void {
    if (status === 'cancelled') onChoose('cancel');
    else void client.cohorts.changeStatus({ id, version, status, reason: null }).catch(showError);
  }
  return (
    <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          {t('action.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {nextStates[cohort.status].map((status) => (
          <Menu.Item key={status} onClick={() => change(status)}>
            {t(`action.to.${status}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item c="red.9" leftSection={<IconTrash size={16} />} onClick={() => onChoose('remove')}>
          {t('remove.button')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface CohortDialogsProps extends CohortActionsProps {
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

function CohortDialogs({ cohort, dialog, onClose }: CohortDialogsProps) {
  const { t } = useTranslation('cohorts');
  const go = useGo();
  const { id, version } = cohort;
  return (
    <>
      <ConfirmDialog
        opened={dialog === 'cancel'}
        onClose={onClose}
        title={t('cancel.title')}
        text={t('cancel.text')}
        action={t('cancel.button')}
        danger
        withReason
        onConfirm={(reason) => client.cohorts.changeStatus({ id, version, status: 'cancelled', reason })}
      />
      <ConfirmDialog
        opened={dialog === 'remove'}
        onClose={onClose}
        title={t('remove.title')}
        text={t('remove.text')}
        action={t('remove.button')}
        danger
        withReason
        onConfirm={async (reason) => {
          await client.cohorts.remove({ id, version, reason });
          go('/cohorts');
        }}
      />
    </>
  );
}
