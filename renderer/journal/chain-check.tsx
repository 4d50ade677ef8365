import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { useAction } from '../components/use-action.tsx';

type Report = Awaited<ReturnType<typeof client.journal.verify>>;

/** Checks that no entry was altered outside the program, and names the first one that was. */
export function ChainCheck() {
  const { t } = useTranslation('journal');
  const { run, running, problem } = useAction();
  const [report, setReport] = useState<Report | null>(null);
  return (
    <>
      {problem}
      {report && <Found report={report} />}
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={running}
        onClick={() => void run(async () => setReport(await client.journal.verify({})))}
      >
        {t('verify.button')}
      </Button>
    </>
  );
}

function Found({ report: { entries, firstBad } }: { readonly report: Report }) {
  const { t } = useTranslation('journal');
  const format = useFormat();
  if (firstBad === null) {
    return (
      <Alert color="field" role="status" py={6}>
        {t('verify.whole', { shown: format.number(entries) })}
      </Alert>
    );
  }
  const { sequence, at, userName } = firstBad;
  const entry = format.number(sequence);
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle />}>
      {at === null || userName === null
        ? t('verify.gone', { entry })
        : t('verify.broken', { entry, at: format.dateTime(at), user: userName })}
    </Alert>
  );
}
