import type { ListFilter, ListRow, ListView } from '../../shared/kernel/list.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import type { Reach } from '../../shared/kernel/scopes.ts';
import { countRows, readableFields, readPage, requireReadable, type ListAccess, type ListSql } from './list-query.ts';
import { namelessAfter } from './nameless.ts';
import type { OfficeStore } from './office-store.ts';

interface ListContext {
  readonly office: OfficeStore;
  may(permission: Permission): boolean;
  readonly reachFor: (permission: Permission) => Promise<Reach>;
}

/** What the caller may see of a list: which rows, and whether minors by name. */
export async function accessTo(context: ListContext, list: ListSql): Promise<ListAccess> {
  return { reach: await context.reachFor(list.definition.read), namelessAfter: namelessAfter(context) };
}

/** Answers `list` of any feature: a block of rows with the columns the caller may read. */
export async function answerList(
  context: ListContext,
  list: ListSql,
  request: ListView & { offset: number; limit: number },
): Promise<{ rows: ListRow[] }> {
  const fields = readableFields(list.definition, (permission) => context.may(permission));
  requireReadable(request, fields);
  return { rows: await readPage(context.office.reads, list, request, fields, await accessTo(context, list)) };
}

/** Answers `count` of any feature. */
export async function answerCount(context: ListContext, list: ListSql, filter: ListFilter): Promise<{ count: number }> {
  requireReadable(
    filter,
    readableFields(list.definition, (permission) => context.may(permission)),
  );
  return { count: await countRows(context.office.reads, list, filter, await accessTo(context, list)) };
}
