import { Autocomplete, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsOverview } from '../../shared/backups/contract.ts';
import { client } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { useAction } from '../components/use-action.tsx';

interface SecondPlaceProps {
  readonly place: BackupsOverview['secondPlace'];
  readonly onChanged: () => void;
}

/** The USB stick or other folder that gets a copy of every backup while it is plugged in. */
export function SecondPlace({ place, onChanged }: SecondPlaceProps) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const [folder, setFolder] = useState(place.folder ?? '');
  const { run, running, problem } = useAction();
  async function choose(chosen: string | null): Promise<void> {
    if (await run(() => client.backups.chooseSecondPlace({ folder: chosen }))) onChanged();
  }
  const standing = place.folder === null ? 'none' : place.reachable ? 'reachable' : 'away';
  return (
    <Paper withBorder p="lg" maw="44rem">
      <Stack>
        <Title order={2} size="h4">
          {t('second.title')}
        </Title>
        <Text size="sm">{t('second.text')}</Text>
        <Text size="sm" fw={600} role="status">
          {t(`second.${standing}`)}
          {place.lastCopyAt !== null && ` ${t('second.last', { at: format.dateTime(place.lastCopyAt) })}`}
        </Text>
        <Autocomplete
          label={t('second.folder')}
          description={t('second.folder-help')}
          data={[...place.offers]}
          value={folder}
          onChange={setFolder}
          autoComplete="off"
        />
        {problem}
        <Group>
          <Button
            variant="default"
            loading={running}
            disabled={folder.trim() === ''}
            onClick={() => void choose(folder.trim())}
          >
            {t('second.choose')}
          </Button>
          {place.folder !== null && (
            <Button variant="subtle" loading={running} onClick={() => void choose(null)}>
              {t('second.forget')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
