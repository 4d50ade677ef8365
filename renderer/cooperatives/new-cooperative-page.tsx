import { useTranslation } from 'react-i18next';
import { byLaws } from '../../shared/cooperatives/by-laws.ts';
import { cooperativeInput } from '../../shared/cooperatives/contract.ts';
import { byLawsFor } from '../../shared/cooperatives/country-rules.ts';
import { client } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordForm } from '../components/record-form/index.ts';
import { CooperativeFields } from './cooperative-fields.tsx';

/** Registers a cooperative. Its by-laws begin with the usual values of the office's country. */
export function NewCooperativePage() {
  const { t } = useTranslation('cooperatives');
  const go = useGo();
  const { country } = useSession().office;
  return (
    <Page>
      <PageHeader trail={[{ title: t('title'), to: '/cooperatives' }]} title={t('form.new')} />
      <RecordForm
        schema={cooperativeInput}
        namespace="cooperatives"
        values={{ groupKind: 'cooperative', name: '', code: '', byLaws: byLawsFor(country, byLaws.parse({})) }}
        draft={{ key: 'cooperative:new', title: t('form.draft'), path: '/cooperatives/new' }}
        save={(cooperative, { draftId }) => client.cooperatives.create({ cooperative, draftId })}
        onSaved={({ id }) => go(`/cooperatives/${id}`)}
        onCancel={() => go('/cooperatives')}
      >
        <CooperativeFields />
      </RecordForm>
    </Page>
  );
}
