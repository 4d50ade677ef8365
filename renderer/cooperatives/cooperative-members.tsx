import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { membersList } from '../../shared/cooperatives/lists.ts';
import { client } from '../api/client.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useGo } from '../components/navigation.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';
import classes from './cooperative-page.module.css';

const without = ['cooperative'];

/** Everybody who is or was a member. */
export function CooperativeMembers({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('members');
  const go = useGo();
  return (
    <div className={classes.members}>
      <RecordGrid
        list={membersList}
        calls={client.memberships}
        within={`cooperative:${cooperative.id}`}
        without={without}
        onOpen={(id) => go(`/members/${id}`)}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </div>
  );
}
