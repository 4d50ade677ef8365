import { useMemo } from 'react';
import { neededFor, type ListDefinition } from '../../../shared/kernel/list.ts';
import { useSession } from '../../api/session.ts';

/** The list with the columns that the user may read: of the others neither the title nor a filter is offered. */
export function useReadableList(list: ListDefinition): ListDefinition {
  const { permissions } = useSession();
  return useMemo(() => {
    const columns = list.columns.filter((column) => {
      const needed = neededFor(column);
      return needed === null || permissions.includes(needed);
    });
    return { ...list, columns };
  }, [list, permissions]);
}
