import { useTranslation } from 'react-i18next';
import { usePermission, useSession } from '../api/session.ts';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { FileCheck } from './file-check.tsx';
import { OfficeSettings } from './office-settings.tsx';
import { Purposes } from './purposes.tsx';
import { VulnerabilityCriteria } from './vulnerability-criteria.tsx';

/** What holds for the whole office. Everybody may read it; the administrator changes it. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { office } = useSession();
  const mayManage = usePermission('office.manage');
  const check = { key: 'check', title: t('check.title'), content: <FileCheck /> };
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail', { code: office.code, currency: office.currency })} />
      <RecordTabs
        tabs={[
          { key: 'office', title: t('office.title'), content: <OfficeSettings /> },
          { key: 'purposes', title: t('purposes.title'), content: <Purposes /> },
          { key: 'criteria', title: t('criteria.title'), content: <VulnerabilityCriteria /> },
          ...(mayManage ? [check] : []),
        ]}
      />
    </Page>
  );
}
