import type { ListFilter, ListRow, ListView } from '../../shared/kernel/list.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { countRows, readableFields, readPage, type ListSql } from './list-query.ts';
import type { OfficeStore } from './office-store.ts';

interface ListContext {
  readonly office: OfficeStore;
  may(permission: Permission): boolean;
}

/** Answers `list` of any feature: a block of rows with the columns the caller may read. */
export async function answerList(
  context: ListContext,
  list: ListSql,
  request: ListView & { offset: number; limit: number },
): Promise<{ rows: ListRow[] }> {
  const fields = readableFields(list.definition, (permission) => context.may(permission));
  return { rows: await readPage(context.office.reads, list, request, fields) };
}

/** Answers `count` of any feature. */
export async function answerCount(context: ListContext, list: ListSql, filter: ListFilter): Promise<{ count: number }> {
  return { count: await countRows(context.office.reads, list, filter) };
}
