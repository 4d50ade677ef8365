import { Alert, Badge, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnerRecord } from '../../shared/partners/contract.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { FactGroup } from '../components/fact-group.tsx';
import { useFormat, visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { PageLink, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { PartnerActions } from './partner-actions.tsx';

/** One partner: who it is, how it is reached, and its safeguarding policy. */
export function PartnerPage() {
  const id = useRecordId();
  const query = useQuery(api.partners.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(partner) => <PartnerView key={id} partner={partner} />}</QueryState>
    </Page>
  );
}

function PartnerView({ partner }: { readonly partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const mayWrite = usePermission('partners.write') && !partner.deleted;
  return (
    <>
      <PageHeader
        trail={[{ title: t('title'), to: '/partners' }]}
        title={visible(partner.name)}
        detail={visible(partner.place ?? '')}
        badges={
          <>
            <Badge variant="light" tt="none">
              {t(`kind.${partner.kind}`)}
            </Badge>
            {!partner.active && (
              <Badge color="gray.7" tt="none">
                {t('inactive')}
              </Badge>
            )}
          </>
        }
      >
        {mayWrite && <PartnerActions partner={partner} />}
      </PageHeader>
      {partner.deleted && (
        <Alert color="gray" icon={<IconTrash />} mb="md">
          {t('deleted-text')} <PageLink to="/bin">{t('open-bin')}</PageLink>
        </Alert>
      )}
      <RecordTabs
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <PartnerOverview partner={partner} /> },
          {
            key: 'history',
            title: t('common:history.title'),
            content: <HistoryTab kind="partner" id={partner.id} />,
          },
        ]}
      />
    </>
  );
}

function PartnerOverview({ partner }: { readonly partner: PartnerRecord }) {
  const { t } = useTranslation('partners');
  const format = useFormat();
  const fact = (
    field:
      'acronym' | 'address' | 'email' | 'notes' | 'phone' | 'place' | 'registrationNumber' | 'taxNumber' | 'website',
  ) => ({
    label: t(`field.${field}`),
    value: visible(partner[field] ?? ''),
  });
  const { sector, tradeRole, communityName } = partner;
  return (
    <Stack gap="md">
      <FactGroup
        title={t('section.identity')}
        items={[
          fact('acronym'),
          { label: t('field.sector'), value: sector === null ? null : t(`sector.${sector}`) },
          { label: t('field.tradeRole'), value: tradeRole === null ? null : t(`tradeRole.${tradeRole}`) },
          fact('registrationNumber'),
          fact('taxNumber'),
          { label: t('field.cohorts'), value: format.number(partner.cohorts) },
        ]}
      />
      <FactGroup
        title={t('section.contact')}
        items={[
          { label: t('field.communityId'), value: visible(communityName ?? '') },
          ...(['place', 'phone', 'email', 'website', 'address'] as const).map(fact),
        ]}
      />
      <FactGroup
        title={t('section.safeguarding')}
        items={[
          { label: t('field.safeguarding'), value: t(`safeguarding.${partner.safeguarding}`) },
          { label: t('field.safeguardingOn'), value: format.date(partner.safeguardingOn) },
          { label: t('field.safeguardingUntil'), value: format.date(partner.safeguardingUntil) },
        ]}
      />
      <FactGroup title={t('section.notes')} items={[fact('notes')]} />
    </Stack>
  );
}
