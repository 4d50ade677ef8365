import { useTranslation } from 'react-i18next';
import { personInput } from '../../../shared/people/person.ts';
import { client } from '../../api/client.ts';
import { useGo, useGoBack } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form/index.ts';
import { blankPerson, tidied } from '../person-values.ts';
import { PersonFields } from './person-fields.tsx';

const draftKey = 'person:new';
const blank = blankPerson();

/** Registers a person. */
export function NewPersonPage() {
  const { t } = useTranslation('people');
  const go = useGo();
  const goBack = useGoBack('/people');
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/people' }]} title={t('new')} />
      <RecordForm
        schema={personInput}
        namespace="people"
        values={blank}
        draft={{ key: draftKey, title: t('draft.new'), path: '/people/new' }}
        save={(person, { draftId }) => client.people.create({ person: tidied(person), draftId })}
        saveLabel={t('register')}
        onSaved={({ id }) => go(`/people/${id}`)}
        onCancel={goBack}
      >
        <PersonFields />
      </RecordForm>
    </Page>
  );
}
