import { useTranslation } from 'react-i18next';
import { partnerInput } from '../../shared/partners/contract.ts';
import { client } from '../api/client.ts';
import { useGo, useGoBack } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { PartnerFields } from './partner-fields.tsx';
import { blankPartner } from './partner-values.ts';

/** Adds a partner. */
export function NewPartnerPage() {
  const { t } = useTranslation('partners');
  const go = useGo();
  const goBack = useGoBack('/partners');
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/partners' }]} title={t('new')} />
      <RecordForm
        schema={partnerInput}
        namespace="partners"
        values={blankPartner}
        draft={{ key: 'partner:new', title: t('draft.new'), path: '/partners/new' }}
        save={(partner, { draftId }) => client.partners.create({ partner, draftId })}
        saveLabel={t('register')}
        onSaved={({ id }) => go(`/partners/${id}`)}
        onCancel={goBack}
      >
        <PartnerFields />
      </RecordForm>
    </Page>
  );
}
