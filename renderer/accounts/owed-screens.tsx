import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conductVersion } from '../../shared/accounts/conduct.ts';
import type { Session } from '../../shared/accounts/contract.ts';
import { languages, type Language } from '../../shared/kernel/choices.ts';
import { client } from '../api/client.ts';
import { lock } from '../api/session.ts';
import { Entrance } from '../components/entrance.tsx';
import { EntranceForm } from '../components/entrance-form.tsx';
import { TextField } from '../components/record-form/index.ts';
import { useAction } from '../components/use-action.tsx';
import { beginSession } from './begin-session.ts';
import { changePasswordForm } from './schemas.ts';

/** What somebody does before the program opens: a password of their own, then the code of conduct. */
export function OwedScreen({ session }: { readonly session: Session }) {
  return session.owes[0] === 'new-password' ? <NewPasswordScreen /> : <ConductScreen />;
}

function NewPasswordScreen() {
  const { t } = useTranslation('accounts');
  return (
    <Entrance title={t('owed.password-title')} text={t('owed.password-text')}>
      <EntranceForm
        schema={changePasswordForm}
        values={{ password: '', newPassword: '', passwordAgain: '' }}
        action={t('owed.password-action')}
        save={async ({ password, newPassword }) =>
          beginSession(await client.accounts.changePassword({ password, newPassword }))
        }
      >
        <TextField name="password" type="password" autoComplete="current-password" autoFocus />
        <TextField name="newPassword" type="password" autoComplete="new-password" />
        <TextField name="passwordAgain" type="password" autoComplete="new-password" />
      </EntranceForm>
    </Entrance>
  );
}

const points = ['people', 'children', 'need', 'sharing', 'password', 'screen', 'journal', 'report'] as const;

/** The code of conduct, accepted by name and date. */
function ConductScreen() {
  const { t, i18n } = useTranslation('conduct');
  const [read, setRead] = useState(false);
  const { run, running, problem } = useAction();
  async function accept(): Promise<void> {
    const language = languages.find((one): one is Language => one === i18n.language) ?? 'en';
    await run(async () => beginSession(await client.accounts.acceptConduct({ version: conductVersion, language })));
  }
  return (
    <Entrance title={t('title')} text={t('text')} wide>
      <Stack>
        <List spacing="xs">
          {points.map((point) => (
            <List.Item key={point}>{t(`point.${point}`)}</List.Item>
          ))}
        </List>
        <Text size="xs" c="dimmed">
          {t('version', { version: conductVersion })}
        </Text>
        <Checkbox label={t('accept')} checked={read} onChange={(event) => setRead(event.currentTarget.checked)} />
        {problem}
        <Group justify="space-between">
          <Button loading={running} disabled={!read} onClick={() => void accept()}>
            {t('action')}
          </Button>
          <Button variant="subtle" onClick={() => void lock()}>
            {t('not-now')}
          </Button>
        </Group>
      </Stack>
    </Entrance>
  );
}
