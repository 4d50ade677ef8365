import { Alert, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/kernel/choices.ts';
import type { TrainingWorkbook } from '../../../shared/training/workbooks/contract.ts';
import { client } from '../../api/client.ts';
import { download } from '../../api/files.ts';
import { usePermission } from '../../api/session.ts';
import { ProgressDialog, useLongWork } from '../../components/progress-dialog.tsx';

interface WorkbookMenuProps {
  readonly workbooks: readonly TrainingWorkbook[];
  /** None means all that a workbook is usually about. */
  readonly cohortIds?: readonly string[];
}

/** The workbooks of training that can be taken from a page, for who may export. */
export function WorkbookMenu({ workbooks, cohortIds = [] }: WorkbookMenuProps) {
  const { t } = useTranslation('training-workbooks');
  const mayExport = usePermission('training.export');
  const [chosen, setChosen] = useState<TrainingWorkbook | null>(null);
  if (!mayExport) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconTableExport size={18} />}>
            {t('menu.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {workbooks.map((workbook) => (
            <Menu.Item key={workbook} onClick={() => setChosen(workbook)}>
              {t(`menu.${workbook}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen !== null && <WorkbookDialog workbook={chosen} cohortIds={cohortIds} onClose={() => setChosen(null)} />}
    </>
  );
}

interface WorkbookDialogProps {
  readonly workbook: TrainingWorkbook;
  readonly cohortIds: readonly string[];
  readonly onClose: () => void;
}

function WorkbookDialog({ workbook, cohortIds, onClose }: WorkbookDialogProps) {
  const { t, i18n } = useTranslation('training-workbooks');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const work = useLongWork();

  async function start(): Promise<void> {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const language = languages.find((known) => known === i18n.language) ?? 'en';
    const request = { workbook, cohortIds: [...cohortIds], language, reason };
    const result = await work.run((signal) => client.trainingWorkbooks.start(request, { signal }));
    if (!result) return;
    await download(result.downloadId, result.fileName);
    notifications.show({ message: t('dialog.done', { file: result.fileName }) });
    onClose();
  }

  if (work.progress) return <ProgressDialog title={t('dialog.running')} work={work} />;
  return (
    <Modal opened onClose={onClose} title={t(`title.${workbook}`)} centered>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack>
          <Text size="sm">{t('dialog.text')}</Text>
          <TextInput
            label={t('dialog.reason')}
            required
            value={reason}
            error={missing ? t('form:error.required') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {work.problem !== null && (
            <Alert color="red" role="alert">
              {work.problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form:cancel')}
            </Button>
            <Button type="submit">{t('dialog.start')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
