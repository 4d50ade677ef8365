import type { OfficeStore } from '../../electron/storage/office-store.ts';

/** What counts changes or merely numbers rows: a record that came back to what it was differs in these. */
const bookkeeping = new Set(['version', 'updated_at', 'updated_by', 'document_number']);
const diaries = new Set(['journal', 'person_merge']);

export type TableDump = Readonly<Record<string, readonly string[]>>;

/** Every row of every table as sorted text, without the journal, the merges and the bookkeeping columns. */
export async function dumpOf(store: OfficeStore): Promise<TableDump> {
  const tables = await store.reads.query<{ name: string }[]>(
    `select name from sqlite_schema
      where type = 'table' and name not like 'sqlite_%' and name not like 'search_index%' order by name`,
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !diaries.has(table.name))) {
    const rows = await store.reads.query<Record<string, unknown>[]>(`select * from "${name}"`);
    dump[name] = rows.map((row) => textOf(row)).sort();
  }
  return dump;
}

function textOf(row: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(row).filter(([column]) => !bookkeeping.has(column)));
}
