import { Alert, Button, Checkbox, FileInput, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/kernel/choices.ts';
import { client } from '../api/client.ts';
import { download, upload } from '../api/files.ts';
import { usePermission } from '../api/session.ts';
import { ProgressDialog, useLongWork, type LongWork } from '../components/progress-dialog.tsx';

/** The quarterly workbook, for who may export reports. */
export function WorkbookButton({ quarter }: { readonly quarter: string }) {
  const { t } = useTranslation('quarterly');
  const mayExport = usePermission('reports.export');
  const [asking, setAsking] = useState(false);
  if (!mayExport) return null;
  return (
    <>
      <Button leftSection={<IconTableExport size={18} />} onClick={() => setAsking(true)}>
        {t('dialog.button')}
      </Button>
      {asking && <WorkbookDialog quarter={quarter} onClose={() => setAsking(false)} />}
    </>
  );
}

interface WorkbookDialogProps {
  readonly quarter: string;
  readonly onClose: () => void;
}

interface Wishes {
  readonly outside: boolean;
  readonly names: boolean;
  readonly language: Language;
  readonly reason: string;
  readonly template: File | null;
}

function WorkbookDialog({ quarter, onClose }: WorkbookDialogProps) {
  const { t, i18n } = useTranslation('quarterly');
  const language = languages.find((known) => known === i18n.language) ?? 'en';
  const [wishes, setWishes] = useState<Wishes>({ outside: true, names: false, language, reason: '', template: null });
  const [missing, setMissing] = useState(false);
  const work = useLongWork();

  async function start(): Promise<void> {
    setMissing(wishes.reason.trim() === '');
    if (wishes.reason.trim() === '') return;
    const { template, ...wanted } = wishes;
    const result = await work.run(async (signal) => {
      const templateId = template === null ? null : await upload(template, undefined, signal);
      return client.reports.workbook({ quarter, ...wanted, templateId }, { signal });
    });
    if (!result) return;
    await download(result.downloadId, result.fileName);
    notifications.show({ message: t('dialog.done', { file: result.fileName }) });
    onClose();
  }

  if (work.progress) return <ProgressDialog title={t('dialog.running')} work={work} />;
  return (
    <Modal opened onClose={onClose} title={t('dialog.title', { quarter })} centered>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack>
          <Text size="sm">{t('dialog.text')}</Text>
          <WishFields wishes={wishes} missing={missing} onChange={(changes) => setWishes({ ...wishes, ...changes })} />
          <Problem work={work} />
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

interface WishFieldsProps {
  readonly wishes: Wishes;
  readonly missing: boolean;
  readonly onChange: (changes: Partial<Wishes>) => void;
}

function WishFields({ wishes, missing, onChange }: WishFieldsProps) {
  const { t } = useTranslation('quarterly');
  const mayName = usePermission('people.export');
  return (
    <>
      <Checkbox
        label={t('dialog.outside')}
        checked={wishes.outside}
        onChange={(event) => onChange({ outside: event.currentTarget.checked })}
      />
      {mayName && (
        <Checkbox
          label={t('dialog.names')}
          checked={wishes.names}
          onChange={(event) => onChange({ names: event.currentTarget.checked })}
        />
      )}
      <Select
        label={t('dialog.language')}
        allowDeselect={false}
        value={wishes.language}
        onChange={(language) => onChange({ language: language ?? 'en' })}
        data={languages.map((language) => ({ value: language, label: t(`app:language-name.${language}`) }))}
      />
      <FileInput
        label={t('dialog.template')}
        description={t('dialog.template-help', { example: '{{MEMB-1}}' })}
        accept=".xlsx"
        clearable
        value={wishes.template}
        onChange={(template) => onChange({ template })}
      />
      <TextInput
        label={t('dialog.reason')}
        required
        value={wishes.reason}
        error={missing ? t('form:error.required') : null}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}

function Problem({ work: { problem } }: { readonly work: LongWork }) {
  if (problem === null) return null;
  return (
    <Alert color="red" role="alert">
      {problem}
    </Alert>
  );
}
