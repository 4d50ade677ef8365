import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { today, useFormat, visible } from '../components/format.ts';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RecoveryCode } from '../components/recovery-code.tsx';
import { useAction } from '../components/use-action.tsx';

/** A new recovery sheet, for when the printed one was lost or seen by somebody. */
export function RecoveryPage() {
  const { t } = useTranslation('users');
  const format = useFormat();
  const { office } = useSession();
  const go = useGo();
  const [code, setCode] = useState<string | null>(null);
  const { run, running, problem } = useAction();
  return (
    <Page>
      <PageHeader
        trail={[{ title: t('title'), to: '/users' }]}
        title={t('recovery.title')}
        detail={`${visible(office.name)}, ${format.longDate(today())}`}
      />
      <Paper withBorder p="lg" maw="40rem">
        {code === null ? (
          <Stack align="flex-start">
            <Text>{t('recovery.text')}</Text>
            <Text>{t('recovery.before')}</Text>
            {problem}
            <Button
              leftSection={<IconKey size={18} />}
              loading={running}
              onClick={() => void run(async () => setCode((await client.users.renewRecoveryCode({})).recoveryCode))}
            >
              {t('recovery.action')}
            </Button>
          </Stack>
        ) : (
          <RecoveryCode recoveryCode={code} action={t('recovery.kept')} onKept={() => go('/users')} />
        )}
      </Paper>
    </Page>
  );
}
