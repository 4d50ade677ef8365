import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLock, IconLockOpen, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '../../shared/meetings/contract.ts';
import { api, client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { AttachmentsTab } from '../components/attachments-tab.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useFormat, visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { LinkButton, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { AttendanceTab } from './attendance-tab.tsx';
import { EditMeetingDialog } from './meeting-dialog.tsx';
import { MeetingOverview } from './meeting-overview.tsx';
import { ResolutionsTab } from './resolutions-tab.tsx';

/** A meeting: what it was about, who came, what was decided. */
export function MeetingPage() {
  const id = useRecordId();
  const query = useQuery(api.meetings.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(meeting) => <Meeting meeting={meeting} />}</QueryState>
    </Page>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const { id, kind, heldOn, status } = meeting;
  const editable = usePermission('meetings.write') && status === 'open' && !meeting.deleted;
  return (
    <>
      <PageHeader
        trail={[{ title: visible(meeting.cooperativeName), to: `/cooperatives/${meeting.cooperativeId}?tab=meetings` }]}
        title={t('heading', { kind: t(`kind.${kind}`), date: format.longDate(heldOn) })}
        detail={t(`status.${status}`)}
      >
        <MeetingActions meeting={meeting} editable={editable} />
      </PageHeader>
      <RecordTabs
        of={{ kind: 'meeting', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <MeetingOverview meeting={meeting} /> },
          {
            key: 'attendance',
            title: t('tab.attendance'),
            content: <AttendanceTab meeting={meeting} editable={editable} />,
          },
          {
            key: 'resolutions',
            title: t('resolutions:title'),
            content: <ResolutionsTab meeting={meeting} editable={editable} />,
          },
          {
            key: 'files',
            title: t('common:attachments.title'),
            content: <AttachmentsTab kind="meeting" id={id} editable={editable} />,
          },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="meeting" id={id} /> },
        ]}
      />
    </>
  );
}

interface ActionsProps {
  readonly meeting: MeetingRecord;
  readonly editable: boolean;
}

function MeetingActions({ meeting, editable }: ActionsProps) {
  const { t } = useTranslation('meetings');
  const [dialog, setDialog] = useState<'edit' | 'close' | 'reopen' | null>(null);
  const mayReopen = usePermission('meetings.write') && meeting.canReopen;
  const { id, version } = meeting;
  const close = () => setDialog(null);
  return (
    <>
      <LinkButton to={`/meetings/${id}/print`} variant="default" leftSection={<IconPrinter size={18} />}>
        {t('print')}
      </LinkButton>
      {editable && (
        <Button variant="default" leftSection={<IconPencil size={18} />} onClick={() => setDialog('edit')}>
          {t('edit-short')}
        </Button>
      )}
      {editable && (
        <Button leftSection={<IconLock size={18} />} onClick={() => setDialog('close')}>
          {t('close.action')}
        </Button>
      )}
      {mayReopen && (
        <Button variant="default" leftSection={<IconLockOpen size={18} />} onClick={() => setDialog('reopen')}>
          {t('reopen.action')}
        </Button>
      )}
      <EditMeetingDialog meeting={meeting} opened={dialog === 'edit'} onClose={close} />
      <ConfirmDialog
        opened={dialog === 'close'}
        onClose={close}
        title={t('close.title')}
        text={t('close.text')}
        action={t('close.action')}
        onConfirm={() => client.meetings.close({ id, version })}
      />
      <ConfirmDialog
        opened={dialog === 'reopen'}
        onClose={close}
        title={t('reopen.title')}
        text={t('reopen.text')}
        action={t('reopen.action')}
        withReason
        onConfirm={(reason) => client.meetings.reopen({ id, version, reason })}
      />
    </>
  );
}
