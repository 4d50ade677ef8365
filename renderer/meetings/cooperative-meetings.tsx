import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingsList } from '../../shared/meetings/lists.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useGo } from '../components/navigation.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';
import { NewMeetingDialog } from './meeting-dialog.tsx';
import classes from './meetings.module.css';

const without = ['cooperative'];

/** The meetings of one group, the latest first. */
export function CooperativeMeetings({ id }: { readonly id: string }) {
  const { t } = useTranslation('meetings');
  const go = useGo();
  const mayWrite = usePermission('meetings.write');
  const [adding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      {t('new')}
    </Button>
  );
  return (
    <div className={classes['grid']}>
      <RecordGrid
        list={meetingsList}
        calls={client.meetings}
        within={`cooperative:${id}`}
        without={without}
        tools={add}
        onOpen={(meeting) => go(`/meetings/${meeting}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {add}
          </EmptyState>
        }
      />
      <NewMeetingDialog cooperativeId={id} opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}
