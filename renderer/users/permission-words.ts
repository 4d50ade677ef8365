import { useTranslation } from 'react-i18next';
import { permissions, type Permission } from '../../shared/kernel/permissions.ts';

/** Permissions by the thing they are about, in the order of their names. */
export const permissionGroups: readonly { readonly thing: string; readonly held: readonly Permission[] }[] = [
  ...Map.groupBy(permissions, (permission) => permission.split('.')[0] ?? ''),
].map(([thing, held]) => ({ thing, held }));

/** The words for a thing, and for what may be done with it. */
export function usePermissionWords() {
  const { t } = useTranslation('users');
  return {
    thing: (thing: string) => t(`thing.${thing}`),
    act: (permission: Permission) => t(`act.${permission.split('.')[1] ?? ''}`),
  };
}
