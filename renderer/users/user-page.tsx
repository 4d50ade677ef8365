import { Alert, Button, Group, Paper, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../shared/accounts/users/contract.ts';
import { api, client } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useGo, useRecordId } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { QueryState } from '../components/query-state.tsx';
import { useAction } from '../components/use-action.tsx';
import { AccessForm, accessOf, type Access } from './access-form.tsx';
import { FirstPassword } from './first-password.tsx';

/** One account: its roles, a new password, and its end. */
export function UserPage() {
  const { t } = useTranslation('users');
  const id = useRecordId();
  const query = useQuery(api.users.list.queryOptions({ input: {} }));
  return (
    <Page>
      <QueryState query={query}>
        {({ users }) => {
          const user = users.find((one) => one.id === id);
          return user ? <UserDetails key={user.version} user={user} /> : <Alert color="red">{t('gone')}</Alert>;
        }}
      </QueryState>
    </Page>
  );
}

function UserDetails({ user }: { readonly user: User }) {
  const { t } = useTranslation('users');
  const go = useGo();
  const { userId } = useSession();
  const [access, setAccess] = useState<Access>(user);
  const [asked, setAsked] = useState<'password' | 'disable' | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const { run, running, problem } = useAction();
  const { id, version, name } = user;
  async function save(): Promise<void> {
    const saved = await run(() => client.users.update({ id, version, access: accessOf(access) }));
    if (saved) notifications.show({ color: 'field', message: t('saved') });
  }
  if (password !== null) {
    return (
      <>
        <PageHeader title={name} />
        <FirstPassword name={name} password={password} onDone={() => go('/users')} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={name} detail={t(`state.${user.disabled ? 'disabled' : 'active'}`)}>
        <Button variant="default" onClick={() => setAsked('password')}>
          {t(user.disabled ? 'open-again' : 'reset')}
        </Button>
        {!user.disabled && id !== userId && (
          <Button variant="default" color="red" onClick={() => setAsked('disable')}>
            {t('disable')}
          </Button>
        )}
      </PageHeader>
      <Paper withBorder p="lg" maw="44rem">
        <Stack>
          <AccessForm value={access} onChange={setAccess} />
          {problem}
          <Group>
            <Button loading={running} onClick={() => void save()}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </Paper>
      <ConfirmDialog
        opened={asked === 'password'}
        onClose={() => setAsked(null)}
        title={t('reset-title', { name })}
        text={t('reset-text')}
        action={t('reset')}
        onConfirm={async () => setPassword((await client.users.resetPassword({ id, version })).password)}
      />
      <ConfirmDialog
        opened={asked === 'disable'}
        onClose={() => setAsked(null)}
        title={t('disable-title', { name })}
        text={t('disable-text')}
        action={t('disable')}
        danger
        withReason
        onConfirm={(reason) => client.users.disable({ id, version, reason })}
      />
    </>
  );
}
