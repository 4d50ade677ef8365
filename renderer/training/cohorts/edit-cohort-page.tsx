import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cohortInput } from '../../../shared/training/cohorts/contract.ts';
import type { CohortRecord } from '../../../shared/training/cohorts/contract.ts';
import { api, client } from '../../api/client.ts';
import { visible } from '../../components/format.ts';
import { useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { CohortFields } from './cohort-fields.tsx';

export function EditCohortPage() {
  const id = useRecordId();
  const query = useQuery(api.cohorts.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(cohort) => <EditForm key={id} cohort={cohort} />}</QueryState>
    </Page>
  );
}

function EditForm({ cohort }: { readonly cohort: CohortRecord }) {
  const { t } = useTranslation('cohorts');
  const go = useGo();
  // The form keeps what it was opened with; a change by somebody else is met when saving.
  const [opened] = useState(cohort);
  const path = `/cohorts/${opened.id}`;
  const name = visible(opened.code);
  const title = t('form.edit', { name });
  const trail = [
    { title: t('title'), to: '/cohorts' },
    { title: name, to: path },
  ];
  return (
    <>
      <PageHeader trail={trail} title={title} />
      <RecordForm
        schema={cohortInput}
        namespace="cohorts"
        values={cohortInput.parse(opened)}
        version={opened.version}
        draft={{ key: `cohort:${opened.id}`, title, path: `${path}/edit` }}
        save={(typed, { draftId, version }) =>
          client.cohorts.update({ id: opened.id, version, cohort: typed, draftId })
        }
        reload={async () => {
          const current = await client.cohorts.get({ id: opened.id });
          return { version: current.version, values: cohortInput.parse(current) };
        }}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <CohortFields names={opened} />
      </RecordForm>
    </>
  );
}
