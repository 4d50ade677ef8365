import { Alert, Button, Center, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwedScreen } from '../accounts/owed-screens.tsx';
import { SetUpScreen } from '../accounts/set-up-screen.tsx';
import { SignInScreen } from '../accounts/sign-in-screen.tsx';
import { RestoreScreen } from '../backups/restore-screen.tsx';
import { followChanges } from '../api/changes.ts';
import { api } from '../api/client.ts';
import { onConnection } from '../api/connection.ts';
import { queryClient } from '../api/query-client.ts';
import { errorText } from '../api/refusal.ts';
import { SessionContext } from '../api/session.ts';
import type { Opening } from './opening-notices.tsx';
import { SignedIn } from './signed-in.tsx';

/** A new connection has no session: the engine says again whether to set up, sign in or go on. */
function useFreshStatus(): void {
  useEffect(
    () =>
      onConnection((state) => {
        if (state === 'open') void queryClient.invalidateQueries({ queryKey: api.accounts.status.key() });
      }),
    [],
  );
}

/** Decides between set-up, sign-in and the program itself. */
export function SessionGate() {
  const { t } = useTranslation();
  useFreshStatus();
  const status = useQuery(api.accounts.status.queryOptions({ input: {}, staleTime: Infinity }));
  const [restoring, setRestoring] = useState(false);
  if (restoring && status.data?.state !== 'open') {
    const leave = () => {
      setRestoring(false);
      void status.refetch();
    };
    return <RestoreScreen onBack={leave} onRestored={leave} />;
  }
  const onRestore = () => setRestoring(true);
  if (status.data?.state === 'new') return <SetUpScreen onRestore={onRestore} />;
  if (status.data?.state === 'locked') return <SignInScreen userNames={status.data.userNames} onRestore={onRestore} />;
  if (status.data?.state === 'open') return <OpenSession opening={status.data} />;
  if (status.error) {
    return (
      <Center p="xl" mih="60vh">
        <Stack maw="34rem">
          <Alert color="red" role="alert">
            {errorText(t, status.error)}
          </Alert>
          <Button variant="default" onClick={onRestore}>
            {t('accounts:sign-in.restore')}
          </Button>
        </Stack>
      </Center>
    );
  }
  return <Waiting />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}

function OpenSession({ opening }: { readonly opening: Opening }) {
  const session = useQuery(api.accounts.current.queryOptions({ input: {}, staleTime: Infinity }));
  useEffect(() => {
    const controller = new AbortController();
    void followChanges(controller.signal);
    return () => controller.abort();
  }, []);
  if (!session.data) return <Waiting />;
  if (session.data.owes.length > 0) return <OwedScreen session={session.data} />;
  return (
    <SessionContext value={session.data}>
      <SignedIn opening={opening} />
    </SessionContext>
  );
}
