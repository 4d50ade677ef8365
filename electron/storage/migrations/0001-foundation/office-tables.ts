export const officeTables: readonly string[] = [
  `CREATE TABLE "purpose" (
    "id" text PRIMARY KEY NOT NULL,
    "version" integer NOT NULL,
    "created_at" text NOT NULL,
    "created_by" text NOT NULL,
    "updated_at" text NOT NULL,
    "updated_by" text NOT NULL,
    "deleted_at" text,
    "deleted_by" text,
    "delete_reason" text,
    "name" text NOT NULL,
    "legal_basis" text NOT NULL,
    "description" text,
    "retention_years" integer,
    "active" boolean NOT NULL DEFAULT (0)
  )`,
  `CREATE TABLE "alert_snooze" (
    "alert_key" text PRIMARY KEY NOT NULL,
    "until_date" text NOT NULL,
    "reason" text NOT NULL,
    "snoozed_by" text NOT NULL,
    "snoozed_at" text NOT NULL
  )`,
  `CREATE TABLE "attachment" (
    "id" text PRIMARY KEY NOT NULL,
    "record_kind" text NOT NULL,
    "record_id" text NOT NULL,
    "name" text NOT NULL,
    "media_type" text NOT NULL,
    "kind" text NOT NULL,
    "size" integer NOT NULL,
    "sha256" text NOT NULL,
    "content" blob NOT NULL,
    "added_at" text NOT NULL,
    "added_by" text NOT NULL,
    "removed_at" text
  )`,
  `CREATE TABLE "counter" (
    "counter_name" text PRIMARY KEY NOT NULL,
    "last_value" integer NOT NULL
  )`,
  `CREATE TABLE "draft" (
    "id" text PRIMARY KEY NOT NULL,
    "user_id" text NOT NULL,
    "form_key" text NOT NULL,
    "title" text NOT NULL,
    "path" text NOT NULL,
    "form_values" text NOT NULL,
    "saved_at" text NOT NULL
  )`,
  `CREATE TABLE "import_batch" (
    "id" text PRIMARY KEY NOT NULL,
    "kind" text NOT NULL,
    "file_name" text NOT NULL,
    "file_hash" text NOT NULL,
    "mapping" text NOT NULL,
    "counts" text NOT NULL,
    "imported_at" text NOT NULL,
    "imported_by" text NOT NULL,
    "undone_at" text
  )`,
  `CREATE TABLE "imported_record" (
    "batch_id" text NOT NULL,
    "record_kind" text NOT NULL,
    "record_id" text NOT NULL,
    PRIMARY KEY ("batch_id", "record_id")
  )`,
  `CREATE TABLE "journal" (
    "sequence" integer PRIMARY KEY NOT NULL,
    "hlc" text NOT NULL,
    "at" text NOT NULL,
    "device_id" text NOT NULL,
    "user_id" text NOT NULL,
    "user_name" text NOT NULL,
    "role" text NOT NULL,
    "action" text NOT NULL,
    "kind" text NOT NULL,
    "record_id" text,
    "reason" text,
    "changes" text,
    "salt" text,
    "digest" text NOT NULL,
    "previous" text NOT NULL,
    "hash" text NOT NULL
  )`,
  `CREATE TABLE "office" (
    "id" text PRIMARY KEY NOT NULL,
    "version" integer NOT NULL,
    "created_at" text NOT NULL,
    "created_by" text NOT NULL,
    "updated_at" text NOT NULL,
    "updated_by" text NOT NULL,
    "deleted_at" text,
    "deleted_by" text,
    "delete_reason" text,
    "name" text NOT NULL,
    "code" text NOT NULL,
    "country" text NOT NULL,
    "currency" text NOT NULL,
    "language" text NOT NULL,
    "fiscal_year_start_month" integer NOT NULL,
    "vulnerability_criteria" text NOT NULL,
    "device_id" text NOT NULL
  )`,
  `CREATE TABLE "preference" (
    "user_id" text NOT NULL,
    "preference_key" text NOT NULL,
    "preference_value" text NOT NULL,
    PRIMARY KEY ("user_id", "preference_key")
  )`,
  `CREATE TABLE "search_document" (
    "document_number" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
    "record_id" text NOT NULL,
    "kind" text NOT NULL,
    "title" text NOT NULL,
    "detail" text NOT NULL,
    "terms" text NOT NULL
  )`,
  `CREATE TABLE "user_account" (
    "id" text PRIMARY KEY NOT NULL,
    "name" text NOT NULL,
    "role" text NOT NULL,
    "disabled" boolean NOT NULL DEFAULT (0),
    "created_at" text NOT NULL
  )`,
  `CREATE TABLE "record_count" (
    "kind" text PRIMARY KEY NOT NULL,
    "live" integer NOT NULL
  )`,
  `CREATE INDEX "attachment_record" ON "attachment" ("record_id")`,
  `CREATE UNIQUE INDEX "draft_form" ON "draft" ("user_id", "form_key")`,
  `CREATE INDEX "journal_record" ON "journal" ("record_id", "sequence")`,
  `CREATE UNIQUE INDEX "search_document_record" ON "search_document" ("record_id")`,
];
