import { Anchor, Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, RestoreComparison, RestoreSource } from '../../shared/backups/contract.ts';
import { Entrance } from '../components/entrance.tsx';
import { api, client } from '../api/client.ts';
import { uploadBackup } from '../api/files.ts';
import { useFormat } from '../components/format.ts';
import { ProgressDialog, useLongWork } from '../components/progress-dialog.tsx';
import { useAction } from '../components/use-action.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { OpenBackupForm } from './open-backup-form.tsx';

interface Chosen {
  readonly source: RestoreSource;
  readonly backup: Backup;
}

interface RestoreScreenProps {
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** Three steps: which backup, the password that opens it, and the comparison with what is here. */
export function RestoreScreen({ onBack, onRestored }: RestoreScreenProps) {
  const { t } = useTranslation('backups');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [comparison, setComparison] = useState<RestoreComparison | null>(null);
  const work = useLongWork();
  const back = (
    <Anchor component="button" type="button" size="sm" onClick={onBack}>
      {t('restore.back')}
    </Anchor>
  );
  if (!chosen) return <ChooseBackup onChosen={setChosen} back={back} />;
  if (!comparison) {
    return (
      <OpenBackupForm
        backup={chosen.backup}
        work={work}
        onOpen={async (key) => {
          const found = await work.run((signal) =>
            client.restore.examine({ source: chosen.source, ...key }, { signal }),
          );
          if (found) setComparison(found);
        }}
        back={back}
      />
    );
  }
  return <ComparisonPanel comparison={comparison} onRestored={onRestored} back={back} />;
}

function ChooseBackup({
  onChosen,
  back,
}: {
  readonly onChosen: (chosen: Chosen) => void;
  readonly back: React.ReactNode;
}) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const found = useQuery(api.restore.found.queryOptions({ input: {} }));
  const { run, problem } = useAction();
  const work = useLongWork();
  async function take(file: File | null): Promise<void> {
    if (!file) return;
    await run(async () => {
      const uploadId = await work.run((signal) => Promise.resolve(uploadBackup(file, signal)));
      if (uploadId === undefined) return;
      onChosen({ source: { uploadId }, backup: await client.restore.describe({ uploadId }) });
    });
  }
  return (
    <Entrance title={t('restore.title')} text={t('restore.text')} wide>
      <Stack>
        <ProgressDialog title={t('restore.reading')} work={work} />
        {(found.data?.backups ?? []).map((backup) => (
          <Button
            key={`${backup.place}/${backup.fileName}`}
            variant="default"
            justify="space-between"
            rightSection={<Text size="xs">{t(`place.${backup.place}`)}</Text>}
            onClick={() => onChosen({ source: { place: backup.place, fileName: backup.fileName }, backup })}
          >
            {t('restore.made', {
              at: format.dateTime(backup.madeAt),
              people: format.number(backup.counts['person'] ?? 0),
            })}
          </Button>
        ))}
        {problem}
        {work.problem !== null && (
          <Alert color="red" role="alert">
            {work.problem}
          </Alert>
        )}
        <Group justify="space-between">
          <FileButton onChange={(file) => void take(file)} accept=".fsbackup">
            {(props) => <Button {...props}>{t('restore.choose-file')}</Button>}
          </FileButton>
          {back}
        </Group>
      </Stack>
    </Entrance>
  );
}
