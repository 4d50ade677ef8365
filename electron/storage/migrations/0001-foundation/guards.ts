/** The journal is only ever added to: no entry goes away, and nothing of it changes but an erasure of its values. */
export const journalGuards: readonly string[] = [
  `CREATE TRIGGER "journal_never_deleted" BEFORE DELETE ON "journal" BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
  END`,
  `CREATE TRIGGER "journal_never_changed" BEFORE UPDATE ON "journal"
    WHEN new."changes" IS NOT NULL OR new."salt" IS NOT NULL OR new."sequence" <> old."sequence" OR new."hash" <> old."hash"
      OR new."previous" <> old."previous" OR new."digest" <> old."digest" OR new."hlc" <> old."hlc" OR new."at" <> old."at"
      OR new."device_id" <> old."device_id" OR new."user_id" <> old."user_id" OR new."user_name" <> old."user_name"
      OR new."role" <> old."role" OR new."action" <> old."action" OR new."kind" <> old."kind"
      OR new."record_id" IS NOT old."record_id" OR new."reason" IS NOT old."reason"
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only');
  END`,
];

/** Full-text search over search_document, kept by triggers; tokens of removed rows are really gone (secure-delete). */
export const searchIndex: readonly string[] = [
  `CREATE VIRTUAL TABLE "search_index" USING fts5(terms, content='search_document', content_rowid='document_number',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3 4', detail='none')`,
  `INSERT INTO "search_index"("search_index", "rank") VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER "search_document_added" AFTER INSERT ON "search_document" BEGIN
    INSERT INTO "search_index"("rowid", "terms") VALUES (new."document_number", new."terms");
  END`,
  `CREATE TRIGGER "search_document_removed" AFTER DELETE ON "search_document" BEGIN
    INSERT INTO "search_index"("search_index", "rowid", "terms") VALUES ('delete', old."document_number", old."terms");
  END`,
];

const live: Readonly<Record<string, (row: string) => string>> = {
  person: (row) => `${row}."deleted_at" IS NULL`,
  community: (row) => `${row}."deleted_at" IS NULL`,
  cooperative: (row) => `${row}."deleted_at" IS NULL`,
  household: (row) => `${row}."deleted_at" IS NULL`,
  membership: (row) => `${row}."deleted_at" IS NULL AND ${row}."status" = 'active'`,
};

/** Keeps how many live records there are of a kind, so that no screen has to count a million rows. */
export const recordCounts: readonly string[] = Object.entries(live).flatMap(([table, isLive]) => {
  const add = (amount: string) => `UPDATE "record_count" SET "live" = "live" + ${amount} WHERE "kind" = '${table}'`;
  return [
    `INSERT INTO "record_count" ("kind", "live") VALUES ('${table}', 0)`,
    `CREATE TRIGGER "${table}_count_added" AFTER INSERT ON "${table}" WHEN ${isLive('new')} BEGIN ${add('1')}; END`,
    `CREATE TRIGGER "${table}_count_removed" AFTER DELETE ON "${table}" WHEN ${isLive('old')} BEGIN ${add('-1')}; END`,
    `CREATE TRIGGER "${table}_count_changed" AFTER UPDATE ON "${table}" WHEN (${isLive('old')}) <> (${isLive('new')})
      BEGIN ${add(`(CASE WHEN ${isLive('new')} THEN 1 ELSE -1 END)`)}; END`,
  ];
});
