import { Button, Group, Paper, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useGo } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { useAction } from '../components/use-action.tsx';
import { AccessForm, accessOf, type Access } from './access-form.tsx';
import { FirstPassword } from './first-password.tsx';

const nothingYet: Access = { grants: [{ role: 'field-officer', scope: 'office' }], communities: [], cooperatives: [] };

/** A new account; its first password is shown once. */
export function NewUserPage() {
  const { t } = useTranslation('users');
  const go = useGo();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [access, setAccess] = useState(nothingYet);
  const [password, setPassword] = useState<string | null>(null);
  const { run, running, problem } = useAction();
  async function save(event: React.SyntheticEvent): Promise<void> {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    await run(async () => {
      const made = await client.users.create({ name: name.trim(), access: accessOf(access) });
      setPassword(made.password);
    });
  }
  return (
    <Page>
      <PageHeader title={t('new.title')} />
      {password === null ? (
        <form noValidate onSubmit={(event) => void save(event)}>
          <Paper withBorder p="lg" maw="44rem">
            <Stack>
              <TextInput
                label={t('column.name')}
                description={t('new.name-help')}
                value={name}
                error={missing ? t('form:error.required') : undefined}
                onChange={(event) => setName(event.currentTarget.value)}
                autoComplete="off"
                maxLength={80}
              />
              <AccessForm value={access} onChange={setAccess} />
              {problem}
              <Group>
                <Button type="submit" loading={running}>
                  {t('new.action')}
                </Button>
              </Group>
            </Stack>
          </Paper>
        </form>
      ) : (
        <FirstPassword name={name} password={password} onDone={() => go('/users')} />
      )}
    </Page>
  );
}
