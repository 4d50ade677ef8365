import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { QueryState } from '../../components/query-state.tsx';

/** The records merged into a person; the last one can be taken back. */
export function Merges({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const query = useQuery(api.people.merges.queryOptions({ input: { id: personId } }));
  const [undoing, setUndoing] = useState<{ readonly id: string; readonly code: string } | null>(null);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('merges.title')}
      </Title>
      <QueryState query={query}>
        {({ merges }) =>
          merges.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('merges.none')}
            </Text>
          ) : (
            merges.map((merge) => (
              <Paper key={merge.id} withBorder p="sm">
                <Group justify="space-between">
                  <Text size="sm">
                    {t('merges.line', {
                      code: merge.mergedCaseCode,
                      name: visible(merge.mergedName),
                      at: format.dateTime(merge.at),
                    })}
                  </Text>
                  {merge.undone ? (
                    <Badge color="gray" variant="light" tt="none">
                      {t('merges.undone')}
                    </Badge>
                  ) : (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('merges.undo-of', { code: merge.mergedCaseCode })}
                      onClick={() => setUndoing({ id: merge.id, code: merge.mergedCaseCode })}
                    >
                      {t('merges.undo')}
                    </Button>
                  )}
                </Group>
              </Paper>
            ))
          )
        }
      </QueryState>
      <ConfirmDialog
        opened={undoing !== null}
        onClose={() => setUndoing(null)}
        title={t('merges.undo-title', { code: undoing?.code ?? '' })}
        text={t('merges.undo-text')}
        action={t('merges.undo')}
        onConfirm={() => client.people.undoMerge({ mergeId: undoing?.id ?? '' })}
      />
    </Stack>
  );
}
