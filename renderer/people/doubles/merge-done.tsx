import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { LinkButton, PageLink } from '../../components/navigation.tsx';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useAction } from '../../components/use-action.tsx';

export interface DoneMerge {
  readonly mergeId: string;
  readonly keptId: string;
  readonly keptName: string;
  readonly mergedId: string;
  readonly mergedName: string;
}

interface MergeDoneProps {
  readonly done: DoneMerge;
  readonly trail: readonly { readonly title: string; readonly to: string }[];
}

/** What the merge did, and the way back. */
export function MergeDone({ done, trail }: MergeDoneProps) {
  const { t } = useTranslation('people');
  const [undone, setUndone] = useState(false);
  return (
    <Page>
      <PageHeader trail={trail} title={t(undone ? 'merge.undone' : 'merge.done')} />
      {undone ? <BothAgain done={done} /> : <Merged done={done} onUndone={() => setUndone(true)} />}
    </Page>
  );
}

function Merged({ done, onUndone }: { readonly done: DoneMerge; readonly onUndone: () => void }) {
  const { t } = useTranslation('people');
  const { run, running, problem } = useAction();
  async function undo(): Promise<void> {
    if (await run(() => client.people.undoMerge({ mergeId: done.mergeId }))) onUndone();
  }
  return (
    <Stack align="flex-start">
      <Alert color="green" icon={<IconCheck />} role="status" w="100%">
        {t('merge.done-text', { merged: done.mergedName, kept: done.keptName })}
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

function BothAgain({ done }: { readonly done: DoneMerge }) {
  const { t } = useTranslation('people');
  return (
    <Stack align="flex-start" gap="xs">
      <Text size="sm" role="status">
        {t('merge.undone-text')}
      </Text>
      <PageLink to={`/people/${done.keptId}`}>{done.keptName}</PageLink>
      <PageLink to={`/people/${done.mergedId}`}>{done.mergedName}</PageLink>
      <LinkButton to="/doubles" variant="default" mt="sm">
        {t('merge.next')}
      </LinkButton>
    </Stack>
  );
}
