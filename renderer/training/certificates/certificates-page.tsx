import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { certificatesList } from '../../../shared/training/certificates/contract.ts';
import { client } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton, useGo } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordGrid } from '../../components/record-grid/index.ts';

/** Every certificate ever given. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  const go = useGo();
  return (
    <Page fill>
      <PageHeader title={t('title')}>
        <LinkButton to="/certificates/verify" leftSection={<IconShieldCheck size={18} />}>
          {t('verify.title')}
        </LinkButton>
      </PageHeader>
      <RecordGrid
        list={certificatesList}
        calls={client.certificates}
        onOpen={(_id, { values }) => go(`/certificates/verify?number=${String(values['number'])}`)}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  );
}
