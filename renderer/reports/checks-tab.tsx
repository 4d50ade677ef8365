import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult, Finding, QuarterState } from '../../shared/reports/contract.ts';
import { api, client } from '../api/client.ts';
import { usePermission } from '../api/session.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';

/** What would make figures wrong or incomplete, with the records; closing waits until each is settled or accepted. */
export function ChecksTab({ quarter }: { readonly quarter: QuarterState }) {
  const { t } = useTranslation('reports');
  const query = useQuery(api.reports.checks.queryOptions({ input: { quarter: quarter.key } }));
  return (
    <QueryState query={query}>
      {({ checks }) => (
        <Stack gap="sm">
          <CloseQuarter quarter={quarter} open={checks.reduce((sum, check) => sum + check.open, 0)} />
          {checks.map((check) => (
            <Check key={check.check} result={check} quarter={quarter} />
          ))}
          {checks.every(({ findings }) => findings.length === 0) && <Text>{t('checks.clean')}</Text>}
        </Stack>
      )}
    </QueryState>
  );
}

function CloseQuarter({ quarter, open }: { readonly quarter: QuarterState; readonly open: number }) {
  const { t } = useTranslation('reports');
  const mayClose = usePermission('reports.manage');
  const [asking, setAsking] = useState(false);
  if (quarter.closedOn !== null) return <Text size="sm">{t('close.closed')}</Text>;
  if (!quarter.over) return <Text size="sm">{t('close.running')}</Text>;
  return (
    <Group>
      <Text size="sm">{t(open === 0 ? 'close.ready' : 'close.waiting', { count: open })}</Text>
      {mayClose && open === 0 && <Button onClick={() => setAsking(true)}>{t('close.button')}</Button>}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('close.title', { quarter: quarter.key })}
        text={t('close.text')}
        action={t('close.button')}
        onConfirm={() => client.reports.close({ quarter: quarter.key, note: null })}
      />
    </Group>
  );
}

interface CheckProps {
  readonly result: CheckResult;
  readonly quarter: QuarterState;
}

const listedAtOnce = 8;

function Check({ result: { check, open, findings }, quarter }: CheckProps) {
  const { t } = useTranslation('reports');
  const mayAccept = usePermission('reports.manage') && quarter.closedOn === null;
  const [all, setAll] = useState(false);
  const [accepting, setAccepting] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, listedAtOnce);
  return (
    <Paper withBorder px="md" py="sm">
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={2} size="h5">
            {t(`check.${check}`)}
          </Title>
          <Badge color={open > 0 ? 'orange.9' : 'teal.9'}>
            {open > 0 ? t('checks.open', { count: open }) : t('checks.accepted')}
          </Badge>
        </Group>
        {mayAccept && open > 0 && (
          <Button variant="default" size="xs" onClick={() => setAccepting(true)}>
            {t('checks.accept')}
          </Button>
        )}
      </Group>
      <List mt="xs" spacing={2} size="sm">
        {shown.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </List>
      {findings.length > listedAtOnce && (
        <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>
          {t(all ? 'checks.fewer' : 'checks.more', { count: findings.length - listedAtOnce })}
        </Button>
      )}
      <ConfirmDialog
        opened={accepting}
        onClose={() => setAccepting(false)}
        title={t('checks.accept-title')}
        text={t('checks.accept-text', { count: open })}
        action={t('checks.accept')}
        withReason
        onConfirm={(reason) => client.reports.accept({ quarter: quarter.key, check, recordIds: ['*'], reason })}
      />
    </Paper>
  );
}

function FindingItem({ finding: { title, detail, path, accepted } }: { readonly finding: Finding }) {
  const { t } = useTranslation('reports');
  return (
    <List.Item>
      <PageLink to={path}>{visible(title)}</PageLink>
      {detail !== '' && ` · ${visible(detail)}`}
      {accepted !== null && (
        <Text span size="sm" c="dimmed">
          {' '}
          {t('checks.accepted-by', { reason: visible(accepted.reason), by: visible(accepted.by) })}
        </Text>
      )}
    </List.Item>
  );
}
