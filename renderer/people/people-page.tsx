import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '../../shared/kernel/dates.ts';
import { fullAge } from '../../shared/people/age.ts';
import { peopleList } from '../../shared/people/list.ts';
import { client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { today } from '../components/format.ts';
import { LinkButton, useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecordGrid } from '../components/record-grid/index.ts';

/** Whoever was born on this day or later is not of full age yet. */
function firstMinorBirthDate(): string {
  return addDays(addMonths(today(), -12 * fullAge), 1);
}

/** The register of people. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const go = useGo();
  const mayWrite = usePermission('people.write');
  const register = mayWrite && (
    <LinkButton to="/people/new" leftSection={<IconUserPlus size={18} />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')}>{register}</PageHeader>
      <RecordGrid
        list={peopleList}
        calls={client.people}
        quickFilters={[
          { title: t('quick.returnees'), filter: { field: 'returnee', operator: 'equals', value: true } },
          { title: t('quick.farmers'), filter: { field: 'farmer', operator: 'equals', value: true } },
          { title: t('quick.minors'), filter: { field: 'birthDate', operator: 'from', value: firstMinorBirthDate() } },
        ]}
        onOpen={(id) => go(`/people/${id}`)}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {register}
          </EmptyState>
        }
      />
    </Page>
  );
}
