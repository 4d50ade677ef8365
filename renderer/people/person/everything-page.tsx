import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SubjectFile } from '../../../shared/people/privacy/contract.ts';
import { client } from '../../api/client.ts';
import { download } from '../../api/files.ts';
import { fieldText } from '../../components/field-text.tsx';
import { useFormat, visible } from '../../components/format.ts';
import { useRecordId } from '../../components/navigation.tsx';
import { PrintPage } from '../../components/print-page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';

/** Everything held about a person, to hand to that person on paper or as a file. */
export function EverythingPage() {
  const { t } = useTranslation('privacy');
  const id = useRecordId();
  const { run, running, problem } = useAction();
  const query = useQuery({
    queryKey: ['subject-file', id],
    queryFn: () => client.privacy.subjectFile({ id }),
    // Each reading stands in the journal, so it is not repeated without being asked for.
    staleTime: Infinity,
  });
  async function save(): Promise<void> {
    const { downloadId, fileName } = await client.privacy.subjectFileAsData({ id });
    await download(downloadId, fileName);
  }
  return (
    <PrintPage
      title={t('everything.title')}
      detail={query.data?.caseCode}
      back={`/people/${id}`}
      tools={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={running}
            onClick={() => void run(save)}
          >
            {t('everything.save')}
          </Button>
          {problem}
        </>
      }
    >
      <QueryState query={query}>{(file) => <Everything file={file} />}</QueryState>
    </PrintPage>
  );
}

function Everything({ file }: { readonly file: SubjectFile }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return (
    <>
      <p>{t('everything.intro', { at: format.dateTime(file.at) })}</p>
      <h2>{t('everything.person')}</h2>
      <Fields namespace="people" values={file.person} />
      {file.records.map(({ kind, rows }) => (
        <section key={kind}>
          <h2>{t(`common:record-kinds.${kind}`, { defaultValue: kind })}</h2>
          {rows.map((row, index) => (
            <Fields key={`${kind} ${index}`} namespace="people" values={row} />
          ))}
        </section>
      ))}
      <h2>{t('everything.files')}</h2>
      <ul>
        {file.files.map(({ name, addedAt }) => (
          <li key={`${name} ${addedAt}`}>
            {visible(name)} · {format.dateTime(addedAt)}
          </li>
        ))}
        {file.files.length === 0 && <li>{t('common:none')}</li>}
      </ul>
      <h2>{t('common:history.title')}</h2>
      <ul>
        {file.history.map((entry) => (
          <li key={entry.sequence}>
            {t(`common:history.action.${entry.action}`, { defaultValue: entry.action })} ·{' '}
            {t('common:history.by', { user: visible(entry.userName), at: format.dateTime(entry.at) })}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FieldsProps {
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Every field that holds something; fields without a text are called as they are stored. */
function Fields({ namespace, values }: FieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filled = Object.entries(values)
    .map(([field, value]) => [field, fieldText(t, format, namespace, field, value)] as const)
    .filter(([, text]) => text !== '');
  return (
    <table>
      <tbody>
        {filled.map(([field, text]) => (
          <tr key={field}>
            <th scope="row">{t(`${namespace}:field.${field}`, { defaultValue: field })}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
