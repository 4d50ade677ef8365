import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityInput } from '../../shared/communities/contract.ts';
import { api, client } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { useGo, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { CommunityFields } from './community-fields.tsx';
import { valuesOf } from './community-values.ts';
import type { CommunityRecord } from './community-values.ts';

/** Changes a community. */
export function EditCommunityPage() {
  const id = useRecordId();
  const query = useQuery(api.communities.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(community) => <EditCommunity key={id} current={community} />}</QueryState>
    </Page>
  );
}

async function readAgain(id: string) {
  const record = await client.communities.get({ id });
  return { version: record.version, values: valuesOf(record) };
}

function EditCommunity({ current }: { readonly current: CommunityRecord }) {
  const { t } = useTranslation('communities');
  const go = useGo();
  // What the form was opened with: a change by somebody else must not slip under what is being typed.
  const [community] = useState(current);
  const { id } = community;
  const path = `/communities/${id}`;
  const name = visible(community.name);
  return (
    <>
      <PageHeader
        trail={[
          { title: t('title'), to: '/communities' },
          { title: name, to: path },
        ]}
        title={t('edit.title', { name })}
      />
      <RecordForm
        schema={communityInput}
        namespace="communities"
        values={valuesOf(community)}
        draft={{ key: `community:${id}`, title: t('draft.edit', { name }), path: `${path}/edit` }}
        save={(values, { draftId, version }) => client.communities.update({ id, version, community: values, draftId })}
        version={community.version}
        reload={() => readAgain(id)}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <CommunityFields community={community} />
      </RecordForm>
    </>
  );
}
