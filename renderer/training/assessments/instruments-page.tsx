import { Alert, Badge, Code, FileButton, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.ts';
import { upload } from '../../api/files.ts';
import { usePermission } from '../../api/session.ts';
import { Page } from '../../components/page-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useAction } from '../../components/use-action.tsx';

const example = `{
  "code": "own-scale", "version": "1", "name": "…", "language": "en", "terms": "…",
  "choices": [{ "value": 0, "text": "…" }, { "value": 1, "text": "…" }],
  "items": [{ "id": "1", "text": "…", "reversed": false, "safetyFrom": null }],
  "multiplier": 1, "missingAllowed": 0, "higherIsBetter": true, "bands": []
}`;

/** The questionnaires of the office: the free ones that come with the program, and its own from a file. */
export function InstrumentsPage() {
  const { t } = useTranslation('assessments');
  const mayWrite = usePermission('training.write');
  const query = useQuery(api.instruments.all.queryOptions({ input: {} }));
  const { run, running, problem } = useAction();
  async function add(file: File | null): Promise<void> {
    if (file === null) return;
    await run(async () => client.instruments.add({ uploadId: await upload(file) }));
  }
  return (
    <Page>
      <PageHeader
        trail={[{ title: t('courses:title'), to: '/courses' }]}
        title={t('instruments.title')}
        detail={t('instruments.text')}
      >
        {mayWrite && (
          <FileButton accept=".json,application/json" onChange={(file) => void add(file)}>
            {(button) => (
              <Button {...button} loading={running} leftSection={<IconUpload size={18} />}>
                {t('instruments.add')}
              </Button>
            )}
          </FileButton>
        )}
      </PageHeader>
      <Stack gap="md">
        {problem}
        <QueryState query={query}>
          {({ instruments }) => (
            <Paper withBorder px="md" py="xs">
              <Table verticalSpacing="xs">
                <Table.Tbody>
                  {instruments.map(({ key, name, terms, own, toBeChecked, items }) => (
                    <Table.Tr key={key}>
                      <Table.Td>
                        <Text size="sm" fw={600}>
                          {name}
                        </Text>
                        <Text size="xs" c="dimmed">
                          {t('instruments.items', { count: items })}
                        </Text>
                      </Table.Td>
                      <Table.Td>
                        <Text size="sm">{terms}</Text>
                        {toBeChecked && (
                          <Text size="sm" fw={600}>
                            {t('wording-to-be-checked')}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Badge variant="light" color="gray" c="dark.9" tt="none">
                          {t(own ? 'instruments.own' : 'instruments.shipped')}
                        </Badge>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Paper>
          )}
        </QueryState>
        <Alert color="gray" title={t('instruments.file-title')}>
          <Text size="sm" mb="xs">
            {t('instruments.file-text')}
          </Text>
          <Code block tabIndex={0}>
            {example}
          </Code>
        </Alert>
      </Stack>
    </Page>
  );
}
