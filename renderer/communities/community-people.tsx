import { useTranslation } from 'react-i18next';
import { peopleList } from '../../shared/people/list.ts';
import { client } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useGo } from '../components/navigation.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';
import classes from './communities.module.css';

/** The people registered in a community. */
export function CommunityPeople({ communityId }: { readonly communityId: string }) {
  const { t } = useTranslation('communities');
  const go = useGo();
  return (
    <div className={classes.people}>
      <RecordGrid
        list={peopleList}
        calls={client.people}
        within={`community:${communityId}`}
        without={['community']}
        onOpen={(id) => go(`/people/${id}`)}
        empty={<EmptyState title={t('no-people')} text={t('no-people-text')} />}
      />
    </div>
  );
}
