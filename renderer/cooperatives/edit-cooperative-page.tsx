import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cooperativeInput } from '../../shared/cooperatives/contract.ts';
import type { CooperativeInput, CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { api, client } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { useGo, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { CooperativeFields } from './cooperative-fields.tsx';

export function EditCooperativePage() {
  const id = useRecordId();
  const query = useQuery(api.cooperatives.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(cooperative) => <EditForm key={id} cooperative={cooperative} />}</QueryState>
    </Page>
  );
}

/** What of a record is typed. */
function typedOf(record: CooperativeRecord): CooperativeInput {
  return cooperativeInput.parse(record);
}

function EditForm({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const go = useGo();
  // The form keeps what it was opened with; a change by somebody else is met when saving.
  const [opened] = useState(cooperative);
  const name = visible(opened.name);
  const path = `/cooperatives/${opened.id}`;
  const title = t('form.edit', { name });
  return (
    <>
      <PageHeader
        trail={[
          { title: t('title'), to: '/cooperatives' },
          { title: name, to: path },
        ]}
        title={title}
      />
      <RecordForm
        schema={cooperativeInput}
        namespace="cooperatives"
        values={typedOf(opened)}
        version={opened.version}
        draft={{ key: `cooperative:${opened.id}`, title, path: `${path}/edit` }}
        save={(typed, { draftId, version }) =>
          client.cooperatives.update({ id: opened.id, version, cooperative: typed, draftId })
        }
        reload={async () => {
          const current = await client.cooperatives.get({ id: opened.id });
          return { version: current.version, values: typedOf(current) };
        }}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <CooperativeFields communityName={opened.communityName} />
      </RecordForm>
    </>
  );
}
