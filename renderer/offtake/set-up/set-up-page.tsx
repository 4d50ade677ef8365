import { useTranslation } from 'react-i18next';
import { usePermission } from '../../api/session.ts';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { RecordTabs } from '../../components/record-tabs.tsx';
import { useSetUp } from '../use-set-up.ts';
import { BuyingPoints } from './buying-points.tsx';
import { Containers } from './containers.tsx';
import { OfftakeSettingsForm } from './offtake-settings.tsx';
import { Products } from './products.tsx';
import { Seasons } from './seasons.tsx';

/** What an office sets up before it can weigh: products with grades, containers, buying points, seasons, and a few settings. */
export function SetUpPage() {
  const { t } = useTranslation('offtake');
  const query = useSetUp();
  const mayEdit = usePermission('offtake.set-up');
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('text')} />
      <QueryState query={query}>
        {(setUp) => (
          <RecordTabs
            tabs={[
              { key: 'products', title: t('tab.products'), content: <Products setUp={setUp} mayEdit={mayEdit} /> },
              { key: 'points', title: t('tab.points'), content: <BuyingPoints setUp={setUp} mayEdit={mayEdit} /> },
              {
                key: 'containers',
                title: t('tab.containers'),
                content: <Containers setUp={setUp} mayEdit={mayEdit} />,
              },
              { key: 'seasons', title: t('tab.seasons'), content: <Seasons setUp={setUp} mayEdit={mayEdit} /> },
              {
                key: 'settings',
                title: t('tab.settings'),
                content: <OfftakeSettingsForm setUp={setUp} mayEdit={mayEdit} />,
              },
            ]}
          />
        )}
      </QueryState>
    </Page>
  );
}
