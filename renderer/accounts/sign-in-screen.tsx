import { Anchor, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { TextField } from '../components/record-form/index.ts';
import { useField } from '../components/record-form/form-context.ts';
import { Entrance } from '../components/entrance.tsx';
import { EntranceForm } from '../components/entrance-form.tsx';
import { recoverForm, signInForm } from './schemas.ts';
import { beginSession } from './begin-session.ts';

interface SignInScreenProps {
  readonly userNames: readonly string[];
}

/** Sign-in with a password, or with the printed recovery code when the password is lost. */
export function SignInScreen({ userNames, onRestore }: SignInScreenProps & { readonly onRestore: () => void }) {
  const [recovering, setRecovering] = useState(false);
  return recovering ? (
    <Recover userNames={userNames} onBack={() => setRecovering(false)} />
  ) : (
    <SignIn userNames={userNames} onRecover={() => setRecovering(true)} onRestore={onRestore} />
  );
}

interface SignInProps extends SignInScreenProps {
  readonly onRecover: () => void;
  readonly onRestore: () => void;
}

function SignIn({ userNames, onRecover, onRestore }: SignInProps) {
  const { t } = useTranslation('accounts');
  return (
    <Entrance title={t('sign-in.title')}>
      <EntranceForm
        schema={signInForm}
        values={{ userName: userNames[0] ?? '', password: '' }}
        action={t('sign-in.action')}
        save={async (values) => beginSession(await client.accounts.signIn(values))}
        aside={
          <Group justify="space-between">
            <Anchor component="button" type="button" size="sm" onClick={onRecover}>
              {t('sign-in.lost')}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={onRestore}>
              {t('sign-in.restore')}
            </Anchor>
          </Group>
        }
      >
        <UserNameField userNames={userNames} />
        <TextField name="password" type="password" autoComplete="current-password" autoFocus />
      </EntranceForm>
    </Entrance>
  );
}

function Recover({ userNames, onBack }: SignInScreenProps & { readonly onBack: () => void }) {
  const { t } = useTranslation('accounts');
  return (
    <Entrance title={t('recover.title')} text={t('recover.text')}>
      <EntranceForm
        schema={recoverForm}
        values={{ recoveryCode: '', userName: userNames[0] ?? '', newPassword: '', passwordAgain: '' }}
        action={t('recover.action')}
        save={async ({ recoveryCode, userName, newPassword }) =>
          beginSession(await client.accounts.recover({ recoveryCode, userName, password: newPassword }))
        }
        aside={
          <Anchor component="button" type="button" size="sm" onClick={onBack}>
            {t('recover.back')}
          </Anchor>
        }
      >
        <TextField name="recoveryCode" autoFocus />
        <UserNameField userNames={userNames} />
        <TextField name="newPassword" type="password" autoComplete="new-password" />
        <TextField name="passwordAgain" type="password" autoComplete="new-password" />
      </EntranceForm>
    </Entrance>
  );
}

/** The known names to choose from; with one only there is nothing to choose. */
function UserNameField({ userNames }: SignInScreenProps) {
  const { value, set, common } = useField({ name: 'userName' });
  return (
    <Select
      {...common}
      autoComplete="username"
      data={[...userNames]}
      allowDeselect={false}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => set(next ?? '')}
    />
  );
}
