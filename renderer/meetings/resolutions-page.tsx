import { useTranslation } from 'react-i18next';
import { resolutionsList } from '../../shared/meetings/lists.ts';
import { client } from '../api/client.ts';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** The resolutions of all groups by their due dates; a row opens the meeting that took it. */
export function ResolutionsPage() {
  const { t } = useTranslation('resolutions');
  const go = useGo();
  async function open(id: string): Promise<void> {
    const { meetingId } = await client.resolutions.get({ id });
    go(`/meetings/${meetingId}`);
  }
  return (
    <Page fill>
      <PageHeader trail={[{ title: t('meetings:title'), to: '/meetings' }]} title={t('title')} />
      <RecordGrid list={resolutionsList} calls={client.resolutions} onOpen={(id) => void open(id)} />
    </Page>
  );
}
