import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/accounts/users/contract.ts';
import { isDefaultRole } from '../../shared/accounts/roles.ts';
import { api } from '../api/client.ts';

const none: readonly Role[] = [];

export function useRoles(): readonly Role[] {
  return useQuery(api.users.roles.queryOptions({ input: {} })).data?.roles ?? none;
}

/** The name of a role in the user's language; roles of the office's own have the name they were given. */
export function useRoleNames(): (role: string) => string {
  const { t } = useTranslation('users');
  const roles = useRoles();
  return (id) => (isDefaultRole(id) ? t(`role.${id}`) : (roles.find((role) => role.id === id)?.name ?? t('role-gone')));
}
