import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tracerList } from '../../../shared/training/tracer/contract.ts';
import { client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import classes from '../training.module.css';

/** Every follow-up of a cohort, past and coming. */
export function FollowUpsTab({ cohortId }: { readonly cohortId: string }) {
  const { t } = useTranslation('tracer');
  const go = useGo();
  return (
    <Stack>
      <div className={classes['grid']}>
        <RecordGrid
          list={tracerList}
          calls={client.tracer}
          within={`cohort:${cohortId}`}
          without={['cohort', 'course']}
          onOpen={() => go(`/tracer?cohort=${cohortId}`)}
          empty={<EmptyState title={t('none.title')} text={t('none.text')} />}
        />
      </div>
    </Stack>
  );
}
