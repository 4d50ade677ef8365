import { useTranslation } from 'react-i18next';
import { membersList } from '../../../shared/cooperatives/lists.ts';
import { client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useGo } from '../../components/navigation.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';
import classes from './person.module.css';

/** What every row would say again about the person whose page it is. */
const ofThePerson = ['caseCode', 'familyName', 'givenNames', 'sex', 'phone', 'community', 'sourceId'];

/** The cooperatives a person belongs or belonged to. */
export function CooperativesTab({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('people');
  const go = useGo();
  return (
    <div className={classes.grid}>
      <RecordGrid
        list={membersList}
        calls={client.memberships}
        within={`person:${personId}`}
        without={ofThePerson}
        onOpen={(id) => go(`/members/${id}`)}
        empty={<EmptyState title={t('cooperatives.empty')} text={t('cooperatives.empty-text')} />}
      />
    </div>
  );
}
