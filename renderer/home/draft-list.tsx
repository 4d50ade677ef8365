import { Button, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { useShowError } from '../api/refusal.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useFormat, visible } from '../components/format.ts';
import { PageLink } from '../components/navigation.tsx';
import { QueryState } from '../components/query-state.tsx';
import classes from './home.module.css';

/** Forms that were left before they were saved. */
export function DraftList() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const showError = useShowError();
  const query = useQuery(api.records.drafts.queryOptions({ input: {}, staleTime: 0 }));
  async function discard(id: string): Promise<void> {
    await client.records.discardDraft({ id });
    await queryClient.invalidateQueries({ queryKey: api.records.drafts.key() });
  }
  return (
    <Paper component="section" withBorder className={classes['panel'] ?? ''} aria-labelledby="home-drafts">
      <Title order={2} size="h4" id="home-drafts" mb="xs">
        {t('drafts.title')}
      </Title>
      <QueryState query={query}>
        {({ drafts }) =>
          drafts.length === 0 ? (
            <EmptyState title={t('drafts.none')} text={t('drafts.none-text')} />
          ) : (
            <ul className={classes.items}>
              {drafts.map((draft) => (
                <li key={draft.id} className={classes.item}>
                  <div className={classes.text}>
                    <PageLink to={draft.path} size="sm">
                      {visible(draft.title)}
                    </PageLink>
                    <Text size="xs" c="dimmed">
                      {t('drafts.saved', { at: format.dateTime(draft.savedAt) })}
                    </Text>
                  </div>
                  <Button size="xs" variant="subtle" onClick={() => void discard(draft.id).catch(showError)}>
                    {t('drafts.discard')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Paper>
  );
}
