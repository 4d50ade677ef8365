import { Alert, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { TextField } from '../components/record-form/index.ts';
import { EntranceForm } from '../components/entrance-form.tsx';
import { changePasswordForm } from './schemas.ts';

/** The signed-in user's own account: a new password. */
export function AccountPage() {
  const { t } = useTranslation('accounts');
  const { userName } = useSession();
  const [changes, setChanges] = useState(0);
  return (
    <Page>
      <PageHeader title={t('account.title')} detail={userName} />
      <Paper withBorder p="lg" maw="26rem">
        {changes > 0 && (
          <Alert mb="md" role="status">
            {t('account.changed')}
          </Alert>
        )}
        <EntranceForm
          key={changes}
          schema={changePasswordForm}
          values={{ password: '', newPassword: '', passwordAgain: '' }}
          action={t('account.change')}
          save={async ({ password, newPassword }) => {
            await client.accounts.changePassword({ password, newPassword });
            setChanges((count) => count + 1);
          }}
        >
          <TextField name="password" type="password" autoComplete="current-password" />
          <TextField name="newPassword" type="password" autoComplete="new-password" />
          <TextField name="passwordAgain" type="password" autoComplete="new-password" />
        </EntranceForm>
      </Paper>
    </Page>
  );
}
