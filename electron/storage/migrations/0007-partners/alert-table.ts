export const alertTable: readonly string[] = [
  `CREATE TABLE "alert_seen" (
    "id" text PRIMARY KEY NOT NULL,
    "alert_key" text NOT NULL,
    "user_id" text NOT NULL,
    "seen_on" text NOT NULL
  )`,
  `CREATE INDEX "alert_seen_user" ON "alert_seen" ("user_id", "alert_key")`,
];
