import { Button, Group, Stack } from '@mantine/core';
import { IconCalendarPlus, IconCalendarRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../api/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { AddSessionDialog } from './add-session-dialog.tsx';
import { MakeCalendarDialog } from './make-calendar-dialog.tsx';
import { SessionsTable } from './sessions-table.tsx';

/** The sessions of a cohort: made from its weekly pattern, added, moved and cancelled. */
export function CalendarTab({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('sessions');
  const [dialog, setDialog] = useState<'make' | 'add' | null>(null);
  const query = useQuery(api.sessions.ofCohort.queryOptions({ input: { id: cohort.id } }));
  const isOpen = cohort.status === 'planned' || cohort.status === 'running';
  const mayWrite = usePermission('training.write') && isOpen && !cohort.deleted;
  const buttons = mayWrite && (
    <Group>
      <Button leftSection={<IconCalendarRepeat size={18} />} variant="default" onClick={() => setDialog('make')}>
        {t('make.button')}
      </Button>
      <Button leftSection={<IconCalendarPlus size={18} />} variant="default" onClick={() => setDialog('add')}>
        {t('add.button')}
      </Button>
    </Group>
  );
  return (
    <Stack gap="sm">
      <QueryState query={query}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState title={t('empty.title')} text={t('empty.text')}>
              {buttons}
            </EmptyState>
          ) : (
            <>
              {buttons}
              <SessionsTable sessions={sessions} editable={mayWrite} />
            </>
          )
        }
      </QueryState>
      <MakeCalendarDialog cohort={cohort} opened={dialog === 'make'} onClose={() => setDialog(null)} />
      <AddSessionDialog cohort={cohort} opened={dialog === 'add'} onClose={() => setDialog(null)} />
    </Stack>
  );
}
