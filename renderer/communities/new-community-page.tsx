import { useTranslation } from 'react-i18next';
import { communityInput } from '../../shared/communities/contract.ts';
import { client } from '../api/client.ts';
import { useGo, useGoBack } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { CommunityFields } from './community-fields.tsx';
import { blankCommunity } from './community-values.ts';

/** Adds a community. */
export function NewCommunityPage() {
  const { t } = useTranslation('communities');
  const go = useGo();
  const goBack = useGoBack('/communities');
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/communities' }]} title={t('new')} />
      <RecordForm
        schema={communityInput}
        namespace="communities"
        values={blankCommunity}
        draft={{ key: 'community:new', title: t('draft.new'), path: '/communities/new' }}
        save={(community, { draftId }) => client.communities.create({ community, draftId })}
        saveLabel={t('register')}
        onSaved={({ id }) => go(`/communities/${id}`)}
        onCancel={goBack}
      >
        <CommunityFields />
      </RecordForm>
    </Page>
  );
}
