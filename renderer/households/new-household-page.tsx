import { useTranslation } from 'react-i18next';
import { householdInput } from '../../shared/households/contract.ts';
import { client } from '../api/client.ts';
import { useGo, useGoBack } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { HouseholdFields } from './household-fields.tsx';
import { blankHousehold } from './household-values.ts';

/** Registers a household; its members are added on its page. */
export function NewHouseholdPage() {
  const { t } = useTranslation('households');
  const go = useGo();
  const goBack = useGoBack('/households');
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/households' }]} title={t('new')} />
      <RecordForm
        schema={householdInput}
        namespace="households"
        values={blankHousehold}
        draft={{ key: 'household:new', title: t('draft.new'), path: '/households/new' }}
        save={(household, { draftId }) => client.households.create({ household, draftId })}
        saveLabel={t('register')}
        onSaved={({ id }) => go(`/households/${id}`)}
        onCancel={goBack}
      >
        <HouseholdFields />
      </RecordForm>
    </Page>
  );
}
