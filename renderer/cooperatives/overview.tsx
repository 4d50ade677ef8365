import { Alert, Paper, Stack, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { api } from '../api/client.ts';
import { Facts } from '../components/facts.tsx';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { ByLawFacts } from './by-law-facts.tsx';
import { CompositionPanel } from './composition-panel.tsx';
import classes from './cooperative-page.module.css';
import { LifeCycle } from './life-cycle.tsx';

/** The cooperative at a glance: its life so far, who its members are, what its by-laws say. */
export function Overview({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  return (
    <Stack gap="md">
      <TooFewMembers cooperative={cooperative} />
      <Panel title={t('life-cycle.title')}>
        <LifeCycle cooperative={cooperative} />
      </Panel>
      <Panel title={t('composition.title')}>
        <CompositionPanel cooperative={cooperative} />
      </Panel>
      <Panel title={t('about')}>
        <AboutFacts cooperative={cooperative} />
      </Panel>
      <Panel title={t('section.by-laws')}>
        <ByLawFacts byLaws={cooperative.byLaws} />
      </Panel>
    </Stack>
  );
}

/** A working cooperative with fewer active members than its by-laws ask for. */
function TooFewMembers({ cooperative: { id, status, byLaws } }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const active = useQuery(
    api.memberships.count.queryOptions({
      input: {
        within: `cooperative:${id}`,
        search: '',
        filters: [{ field: 'status', operator: 'any-of', value: ['active'] }],
      },
    }),
  ).data?.count;
  if (status !== 'active' || active === undefined || active >= byLaws.minimumMembers) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />}>
      {t('below-minimum', {
        count: active,
        shown: format.number(active),
        minimum: format.number(byLaws.minimumMembers),
      })}
    </Alert>
  );
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder className={classes['panel'] ?? ''} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function AboutFacts({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const format = useFormat();
  const text = (value: string | null) => (value === null ? null : visible(value));
  const { communityId, communityName } = cooperative;
  return (
    <Facts
      items={[
        {
          label: t('field.communityId'),
          value: communityId !== null && communityName !== null && (
            <PageLink to={`/communities/${communityId}`}>{visible(communityName)}</PageLink>
          ),
        },
        { label: t('field.valueChains'), value: text(cooperative.valueChains) },
        { label: t('field.activities'), value: text(cooperative.activities) },
        { label: t('field.registrationNumber'), value: text(cooperative.registrationNumber) },
        { label: t('field.registrationAuthority'), value: text(cooperative.registrationAuthority) },
        { label: t('field.byLawsAdoptedOn'), value: format.longDate(cooperative.byLawsAdoptedOn) },
      ].map(({ label, value }) => ({ label, value: value === false ? null : value }))}
    />
  );
}
