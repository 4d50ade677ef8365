import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import { useAction } from '../../components/use-action.tsx';

export interface DoneMerge {
  readonly mergeId: string;
  readonly keptId: string;
  readonly keptName: string;
  readonly mergedId: string;
  readonly mergedCode: string;
}

/** What the merge did, and the way back. */
export function MergeDone({ done }: { readonly done: DoneMerge }) {
  const { t } = useTranslation('people');
  const [undone, setUndone] = useState(false);
  const { run, running, problem } = useAction();
  async function undo(): Promise<void> {
    if (await run(() => client.people.undoMerge({ mergeId: done.mergeId }))) setUndone(true);
  }
  if (undone) {
    return (
      <Alert color="blue" icon={<IconCheck />} role="status">
        <Text size="sm">{t('merge.undone')}</Text>
        <Group mt="sm" gap="md">
          <PageLink to={`/people/${done.keptId}`}>{done.keptName}</PageLink>
          <PageLink to={`/people/${done.mergedId}`}>{done.mergedCode}</PageLink>
        </Group>
      </Alert>
    );
  }
  return (
    <Stack align="flex-start">
      <Alert color="green" icon={<IconCheck />} role="status" w="100%">
        {t('merge.done-text', { merged: done.mergedCode, kept: done.keptName })}
      </Alert>
      <Group gap="xs">
        <LinkButton to={`/people/${done.keptId}`}>{t('merge.open')}</LinkButton>
        <LinkButton to="/doubles" variant="default">
          {t('merge.next')}
        </LinkButton>
        <Button variant="default" loading={running} onClick={() => void undo()}>
          {t('merges.undo')}
        </Button>
      </Group>
      {problem}
    </Stack>
  );
}
