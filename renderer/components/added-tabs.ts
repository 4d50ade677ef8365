import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { Permission } from '../../shared/kernel/permissions.ts';
import type { RecordKind } from '../../shared/records/contract.ts';
import { useSession } from '../api/session.ts';

/**
 * A tab that a feature adds to the page of another feature's record, for example the share register to the page of a cooperative.
 *
 * A feature exports a list of these from `<feature>/tabs.ts`; `app/added-tabs.ts` joins them. They stand before the files and the history.
 */
export interface AddedTab {
  readonly of: RecordKind;
  readonly key: string;
  /** Text key with its namespace, for example `books:tab.shares`. */
  readonly title: string;
  readonly needs: Permission;
  /** Reads what it shows by the record's id. */
  readonly content: (props: { readonly id: string }) => ReactNode;
}

export const AddedTabsContext = createContext<readonly AddedTab[]>([]);

/** The tabs that other features add to a kind of record and that the user may see. */
export function useAddedTabs(kind: RecordKind | undefined): readonly AddedTab[] {
  const tabs = use(AddedTabsContext);
  const { permissions } = useSession();
  return tabs.filter(({ of, needs }) => of === kind && permissions.includes(needs));
}
