import { Button, Group, Paper, Stack, Switch } from '@mantine/core';
import { IconUserStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CooperativeRecord } from '../../shared/cooperatives/contract.ts';
import { usePermission } from '../api/session.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { QueryState } from '../components/query-state.tsx';
import { EndTermDialog } from './end-term-dialog.tsx';
import { StartTermDialog } from './start-term-dialog.tsx';
import { TermsTable } from './terms-table.tsx';
import { useTerms } from './use-terms.ts';
import type { TermInTime } from './use-terms.ts';

/** Who holds which office until when; ended terms on demand. */
export function OfficersTab({ cooperative }: { readonly cooperative: CooperativeRecord }) {
  const { t } = useTranslation('cooperatives');
  const mayWrite = usePermission('cooperatives.write') && !cooperative.deleted;
  const { query, terms } = useTerms(cooperative.id);
  const [withPast, setWithPast] = useState(false);
  const [starting, setStarting] = useState(false);
  const [ended, setEnded] = useState<TermInTime | null>(null);
  const past = terms.filter(({ phase }) => phase === 'over').length;
  const shown = withPast ? terms : terms.filter(({ phase }) => phase !== 'over');
  const start = mayWrite && cooperative.status !== 'dissolved' && (
    <Button leftSection={<IconUserStar size={18} />} variant="default" onClick={() => setStarting(true)}>
      {t('action.start-term')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <QueryState query={query}>
        {() => (
          <>
            <Group justify="space-between">
              {shown.length > 0 ? start : <span />}
              {past > 0 && (
                <Switch
                  label={t('officers.past')}
                  checked={withPast}
                  onChange={(event) => setWithPast(event.currentTarget.checked)}
                />
              )}
            </Group>
            <Paper withBorder px="md" py="xs">
              {shown.length === 0 ? (
                <EmptyState title={t('officers.none')} text={t('officers.none-text')} icon={<IconUserStar size={28} />}>
                  {start}
                </EmptyState>
              ) : (
                <TermsTable terms={shown} onEnd={mayWrite ? setEnded : undefined} />
              )}
            </Paper>
          </>
        )}
      </QueryState>
      <StartTermDialog cooperative={cooperative} opened={starting} onClose={() => setStarting(false)} />
      <EndTermDialog term={ended} onClose={() => setEnded(null)} />
    </Stack>
  );
}
