import { Alert, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useFormat } from '../components/format.ts';
import { useAction } from '../components/use-action.tsx';

type Report = Awaited<ReturnType<typeof client.office.verify>>;

/** Checks the data file and the chain of the journal, on demand. */
export function FileCheck() {
  const { t } = useTranslation('settings');
  const { run, running, problem } = useAction();
  const [report, setReport] = useState<Report | null>(null);
  return (
    <Paper withBorder p="lg" maw="44rem">
      <Stack align="flex-start">
        <Text size="sm">{t('check.text')}</Text>
        <Button loading={running} onClick={() => void run(async () => setReport(await client.office.verify({})))}>
          {t('check.start')}
        </Button>
        {problem}
        {report && <CheckReport report={report} />}
      </Stack>
    </Paper>
  );
}

function CheckReport({ report }: { readonly report: Report }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { integrity, journal, counts } = report;
  const fileIsSound = integrity === 'ok';
  const sound = fileIsSound && journal.firstBad === null;
  return (
    <>
      <Alert
        w="100%"
        color={sound ? 'field' : 'red'}
        icon={sound ? <IconShieldCheck /> : <IconAlertTriangle />}
        role="status"
        title={sound ? t('check.sound') : t('check.unsound')}
      >
        {!fileIsSound && <Text size="sm">{t('check.file-damaged', { detail: integrity })}</Text>}
        <Text size="sm">
          {journal.firstBad === null
            ? t('check.journal-whole', { count: journal.entries, shown: format.number(journal.entries) })
            : t('check.journal-broken', { entry: format.number(journal.firstBad) })}
        </Text>
      </Alert>
      <Table verticalSpacing={4} maw="24rem">
        <Table.Tbody>
          {Object.entries(counts).map(([kind, count]) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={400}>
                {t(`common:record-kinds.${kind}`, { defaultValue: kind })}
              </Table.Th>
              <Table.Td ta="end">{format.number(count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
