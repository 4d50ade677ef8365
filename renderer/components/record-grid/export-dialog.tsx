import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/kernel/choices.ts';
import type { ExportRequest } from '../../../shared/exports/contract.ts';
import type { ListDefinition } from '../../../shared/kernel/list.ts';
import { client } from '../../api/client.ts';
import { download } from '../../api/files.ts';
import { useFormat } from '../format.ts';
import { useGo } from '../navigation.tsx';
import { ProgressDialog, useLongWork } from '../progress-dialog.tsx';
import { useAction } from '../use-action.tsx';
import type { ColumnChoice } from './column-preference.ts';
import { ExportChoices, type Taking } from './export-choices.tsx';
import { FilePassword, isWeak } from './export-password.tsx';
import { ExportUseFields, insideOnly } from './export-use.tsx';
import type { ExportUse } from './export-use.tsx';
import type { GridView } from './list-view.ts';
import { layPaper } from './paper.ts';

interface ExportDialogProps {
  readonly list: ListDefinition;
  readonly view: GridView;
  readonly within: string | undefined;
  readonly columns: readonly ColumnChoice[];
  readonly count: number;
  readonly onClose: () => void;
}

/** The part of the request that says which rows: what the grid shows now. */
function requestedRows(view: GridView, within: string | undefined): ExportRequest['view'] {
  return {
    search: view.search,
    filters: view.filters.map((filter) => ({ ...filter })),
    sort: view.sort.map((one) => ({ ...one })),
    ...(within === undefined ? {} : { within }),
  };
}

function shownFields(columns: readonly ColumnChoice[]): string[] {
  return columns.filter((column) => column.shown).map((column) => column.field);
}

/** Takes exactly the rows that are filtered now out, as a workbook or on paper. A list that names persons asks why. */
export function ExportDialog({ list, view, within, columns, count, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation('grid');
  const format = useFormat();
  const goTo = useGo();
  const [taking, setTaking] = useState<Taking>({ form: 'workbook', columns: 'shown' });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState('');
  const [use, setUse] = useState<ExportUse>(insideOnly);
  const work = useLongWork();
  const paper = useAction();

  const onPaper = taking.form === 'paper';
  const needsReason = list.personal && reason.trim() === '';
  const rows = requestedRows(view, within);

  async function start(): Promise<void> {
    setAsked(true);
    if (needsReason || isWeak(password)) return;
    const request = {
      list: list.name,
      view: rows,
      ...use,
      columns: taking.columns === 'shown' ? shownFields(columns) : [],
      language: languages.find((language) => language === i18n.language) ?? 'en',
      reason,
      password: onPaper ? '' : password,
    };
    await (onPaper ? print(request) : write(request));
  }
  async function print(request: ExportRequest): Promise<void> {
    await paper.run(async () => {
      layPaper({ list, view, reason, printed: await client.exports.print(request) });
      goTo('/paper');
    });
  }
  async function write(request: ExportRequest): Promise<void> {
    const result = await work.run((signal) => client.exports.start(request, { signal }));
    if (!result) return;
    await download(result.downloadId, result.fileName);
    notifications.show({ message: t('export.done', { rows: format.number(result.rows), file: result.fileName }) });
    onClose();
  }

  if (work.progress) return <ProgressDialog title={t('export.running')} work={work} />;
  return (
    <Modal opened onClose={onClose} title={t('export.title')} centered size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack>
          <Text size="sm">{t('export.what', { rows: format.number(count), count })}</Text>
          <ExportChoices taking={taking} onChange={setTaking} />
          {list.personal && (
            <>
              <ReasonField onPaper={onPaper} reason={reason} missing={asked && needsReason} onChange={setReason} />
              <ExportUseFields list={list.name} view={rows} use={use} onChange={setUse} />
            </>
          )}
          {list.personal && !onPaper && <FilePassword password={password} asked={asked} onChange={setPassword} />}
          {work.problem !== null && (
            <Alert color="red" role="alert">
              {work.problem}
            </Alert>
          )}
          {paper.problem}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form:cancel')}
            </Button>
            <Button type="submit" loading={paper.running}>
              {t(onPaper ? 'export.show' : 'export.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ReasonFieldProps {
  readonly onPaper: boolean;
  readonly reason: string;
  readonly missing: boolean;
  readonly onChange: (reason: string) => void;
}

/** What is written leaves the encrypted office: says so, and asks why. */
function ReasonField({ onPaper, reason, missing, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('grid');
  return (
    <>
      <Alert color="yellow" icon={<IconAlertTriangle />}>
        {t(onPaper ? 'export.personal-paper' : 'export.personal')}
      </Alert>
      <Textarea
        label={t('export.reason')}
        required
        data-autofocus
        error={missing ? t('form:error.required') : null}
        value={reason}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
