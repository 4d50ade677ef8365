import { useTranslation } from 'react-i18next';
import { deliveriesList } from '../../../shared/offtake/weighing/lists.ts';
import { client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import classes from './farmers.module.css';

const without = ['farmer', 'caseCode', 'sex'];

/** Every receipt of one farmer. */
export function FarmerDeliveries({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('deliveries');
  const go = useGo();
  return (
    <div className={classes.list}>
      <RecordGrid
        list={deliveriesList}
        calls={client.deliveries}
        within={`person:${personId}`}
        without={without}
        onOpen={(id) => go(`/deliveries/${id}`)}
        empty={<EmptyState title={t('empty.title')} />}
      />
    </div>
  );
}
