import { Alert, Button, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { Facts } from '../components/facts.tsx';
import { useFormat, visible } from '../components/format.ts';
import { HistoryTab } from '../components/history-tab.tsx';
import { PageLink, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { RecordTabs } from '../components/record-tabs.tsx';
import { ChangeCategoryDialog, MembershipStatusDialog, RemoveMembershipDialog } from './member-dialogs.tsx';
import type { Membership } from './member-dialogs.tsx';
import { MembershipStatusBadge } from './status-badge.tsx';
import { TermsTable } from './terms-table.tsx';
import { useTerms } from './use-terms.ts';

export function MemberPage() {
  const id = useRecordId();
  const query = useQuery(api.memberships.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <QueryState query={query}>{(membership) => <Member membership={membership} />}</QueryState>
    </Page>
  );
}

function Member({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation('members');
  const { id, cooperativeId, number, status, deleted } = membership;
  const cooperative = visible(membership.cooperativeName);
  return (
    <>
      <PageHeader
        trail={[
          { title: t('cooperatives:title'), to: '/cooperatives' },
          { title: cooperative, to: `/cooperatives/${cooperativeId}` },
        ]}
        title={visible(membership.personName)}
        detail={`${t('number', { number })} · ${cooperative}`}
        badges={<MembershipStatusBadge status={status} />}
      >
        {!deleted && <Actions membership={membership} />}
      </PageHeader>
      {deleted && (
        <Alert color="gray" icon={<IconTrash />} mb="md">
          {t('deleted')}
        </Alert>
      )}
      <RecordTabs
        of={{ kind: 'membership', id }}
        tabs={[
          { key: 'overview', title: t('tab.overview'), content: <MemberOverview membership={membership} /> },
          { key: 'history', title: t('common:history.title'), content: <HistoryTab kind="membership" id={id} /> },
        ]}
      />
    </>
  );
}

type Dialog = 'status' | 'category' | 'remove';

function Actions({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation('members');
  const mayWrite = usePermission('memberships.write');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  if (!mayWrite) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => setDialog('remove')}>
        {t('remove.button')}
      </Button>
      <Button variant="default" onClick={() => setDialog('category')}>
        {t('change-category.button')}
      </Button>
      {membership.status !== 'exited' && (
        <Button onClick={() => setDialog('status')}>{t('change-status.button')}</Button>
      )}
      <MembershipStatusDialog membership={membership} opened={dialog === 'status'} onClose={close} />
      <ChangeCategoryDialog membership={membership} opened={dialog === 'category'} onClose={close} />
      <RemoveMembershipDialog membership={membership} opened={dialog === 'remove'} onClose={close} />
    </>
  );
}

function MemberOverview({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation('members');
  const format = useFormat();
  const { status, statusReason } = membership;
  return (
    <Stack gap="md">
      {status === 'exited' && (
        <Alert color="blue" icon={<IconInfoCircle />}>
          {t('exited')}
        </Alert>
      )}
      <Paper withBorder px="lg" py="md">
        <Facts
          items={[
            {
              label: t('field.personId'),
              value: <PageLink to={`/people/${membership.personId}`}>{visible(membership.personName)}</PageLink>,
            },
            { label: t('field.caseCode'), value: visible(membership.caseCode) },
            {
              label: t('field.cooperativeId'),
              value: (
                <PageLink to={`/cooperatives/${membership.cooperativeId}`}>
                  {visible(membership.cooperativeName)}
                </PageLink>
              ),
            },
            { label: t('field.number'), value: format.number(membership.number) },
            { label: t('field.category'), value: t(`category.${membership.category}`) },
            {
              label: t(status === 'applicant' ? 'field.appliedOn' : 'field.joinedOn'),
              value: format.longDate(membership.joinedOn),
            },
            { label: t('field.status'), value: t(`status.${status}`) },
            { label: t('field.statusOn'), value: format.longDate(membership.statusOn) },
            { label: t('field.statusReason'), value: statusReason === null ? null : visible(statusReason) },
          ]}
        />
      </Paper>
      <Offices membership={membership} />
    </Stack>
  );
}

/** The offices that this person holds and held in the cooperative. */
function Offices({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation('members');
  const { query, terms } = useTerms(membership.cooperativeId);
  const held = terms.filter(({ personId }) => personId === membership.personId);
  return (
    <Paper withBorder px="lg" py="md" component="section" aria-labelledby="offices">
      <Title order={2} size="h4" id="offices" mb="xs">
        {t('offices')}
      </Title>
      <QueryState query={query}>
        {() =>
          held.length === 0 ? t('cooperatives:officers.none-member') : <TermsTable terms={held} withHolder={false} />
        }
      </QueryState>
    </Paper>
  );
}
