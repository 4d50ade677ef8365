import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnerInput } from '../../shared/partners/contract.ts';
import { api, client } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { useGo, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { PartnerFields } from './partner-fields.tsx';
import { valuesOf } from './partner-values.ts';
import type { PartnerRecord } from '../../shared/partners/contract.ts';

/** Changes a partner. */
export function EditPartnerPage() {
  const id = useRecordId();
  const query = useQuery(api.partners.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(partner) => <EditPartner key={id} current={partner} />}</QueryState>
    </Page>
  );
}

async function readAgain(id: string) {
  const record = await client.partners.get({ id });
  return { version: record.version, values: valuesOf(record) };
}

function EditPartner({ current }: { readonly current: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const go = useGo();
  // What the form was opened with: a change by somebody else must not slip under what is being typed.
  const [partner] = useState(current);
  const { id } = partner;
  const path = `/partners/${id}`;
  const name = visible(partner.name);
  return (
    <>
      <PageHeader
        trail={[
          { title: t('title'), to: '/partners' },
          { title: name, to: path },
        ]}
        title={t('edit.title', { name })}
      />
      <RecordForm
        schema={partnerInput}
        namespace="partners"
        values={valuesOf(partner)}
        draft={{ key: `partner:${id}`, title: t('draft.edit', { name }), path: `${path}/edit` }}
        save={(values, { draftId, version }) => client.partners.update({ id, version, partner: values, draftId })}
        version={partner.version}
        reload={() => readAgain(id)}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <PartnerFields partner={partner} />
      </RecordForm>
    </>
  );
}
