import { Alert, Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../api/refusal.ts';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read, or that it is being read, or why it could not be. */
export function QueryState<T>({ query, children }: QueryStateProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Alert color="red" role="alert">
        {errorText(t, query.error)}
      </Alert>
    );
  }
  return (
    <Center p="xl">
      <Loader aria-label={t('common:loading')} />
    </Center>
  );
}
