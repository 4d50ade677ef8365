import type { ReactNode } from 'react';
import type { Permission } from '../../shared/kernel/permissions.ts';

/**
 * A page of a feature and its address.
 *
 * A feature exports a list of these from `<feature>/pages.ts`; `app/routes.tsx` joins them. `$id` in a path is a record's id. Pages have no
 * props: they read the id with `useRecordId()`.
 */
export interface PageDefinition {
  readonly path: string;
  readonly page: () => ReactNode;
  /** Without it the page says so instead of asking the engine in vain. */
  readonly needs?: Permission;
}
