import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { personInput } from '../../../shared/people/person.ts';
import { api, client } from '../../api/client.ts';
import { useGo, useRecordId } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { personName } from '../person-text.ts';
import { tidied, formValues } from '../person-values.ts';
import { PersonFields } from './person-fields.tsx';

/** Changes a person's record. */
export function EditPersonPage() {
  const id = useRecordId();
  const query = useQuery(api.people.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(person) => <EditPerson key={id} current={person} />}</QueryState>
    </Page>
  );
}

async function readAgain(id: string) {
  const record = await client.people.get({ id });
  return { version: record.version, values: formValues(record) };
}

function EditPerson({ current }: { readonly current: PersonRecord }) {
  const { t } = useTranslation('people');
  const go = useGo();
  // What the form was opened with: a change by somebody else must not slip under what is being typed.
  const [person] = useState(current);
  const { id } = person;
  const path = `/people/${id}`;
  const name = personName(person);
  return (
    <>
      <PageHeader
        trail={[
          { title: t('title'), to: '/people' },
          { title: name, to: path },
        ]}
        title={t('edit.title', { name })}
        detail={person.caseCode}
      />
      <RecordForm
        schema={personInput}
        namespace="people"
        values={formValues(person)}
        draft={{ key: `person:${id}`, title: t('draft.edit', { name }), path: `${path}/edit` }}
        save={(values, { draftId, version }) => client.people.update({ id, version, person: tidied(values), draftId })}
        version={person.version}
        reload={() => readAgain(id)}
        onSaved={() => go(path)}
        onCancel={() => go(path)}
      >
        <PersonFields person={person} />
      </RecordForm>
    </>
  );
}
