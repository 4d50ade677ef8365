import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { householdInput } from '../../shared/households/contract.ts';
import { api, client } from '../api/client.ts';
import { visible } from '../components/format.ts';
import { useGo, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { HouseholdFields } from './household-fields.tsx';
import { valuesOf } from './household-values.ts';
import type { HouseholdRecord } from './household-values.ts';

/** Changes a household. */
export function EditHouseholdPage() {
  const id = useRecordId();
  const query = useQuery(api.households.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(household) => <EditHousehold key={id} current={household} />}</QueryState>
    </Page>
  );
}

async function readAgain(id: string) {
  const record = await client.households.get({ id });
  return { version: record.version, values: valuesOf(record) };
}

function EditHousehold({ current }: { readonly current: HouseholdRecord }) {
  const { t } = useTranslation('households');
  const go = useGo();
  // What the form was opened with: a change by somebody else must not slip under what is being typed.
  const [household] = useState(current);
  const { id } = household;
  const path = `/households/${id}`;
  const name = visible(household.name);
  return (
    <>
      <PageHeader
        trail={[
          { title: t('title'), to: '/households' },
          { title: name, to: path },
        ]}
        title={t('edit.title', { name })}
      />
      <RecordForm
        schema={householdInput}
        namespace="households"
        values={valuesOf(household)}
        draft={{ key: `household:${id}`, title: t('draft.edit', { name }), path: `${path}/edit` }}
        save={(values, { draftId, version }) => client.households.update({ id, version, household: values, draftId })}
        version={household.version}
        reload={() => readAgain(id)}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <HouseholdFields communityName={household.communityName} />
      </RecordForm>
    </>
  );
}
