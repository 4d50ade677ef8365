/** What was counted and voted at a meeting that is closed: only reopening it opens these again. */
export const meetingGuards: readonly string[] = [
  `CREATE TRIGGER "meeting_attendance_locked_added" BEFORE INSERT ON "meeting_attendance"
    WHEN (SELECT "status" FROM "meeting" WHERE "id" = new."meeting_id") = 'closed'
    BEGIN SELECT RAISE(ABORT, 'a closed meeting is locked');
  END`,
  `CREATE TRIGGER "meeting_attendance_locked_changed" BEFORE UPDATE ON "meeting_attendance"
    WHEN (SELECT "status" FROM "meeting" WHERE "id" = old."meeting_id") = 'closed'
    BEGIN SELECT RAISE(ABORT, 'a closed meeting is locked');
  END`,
  `CREATE TRIGGER "meeting_attendance_locked_removed" BEFORE DELETE ON "meeting_attendance"
    WHEN (SELECT "status" FROM "meeting" WHERE "id" = old."meeting_id") = 'closed'
    BEGIN SELECT RAISE(ABORT, 'a closed meeting is locked');
  END`,
];

/** The history of an asset is only added to; a merge of two persons' records moves whom it names. */
export const assetGuards: readonly string[] = [
  `CREATE TRIGGER "asset_event_never_deleted" BEFORE DELETE ON "asset_event" BEGIN
    SELECT RAISE(ABORT, 'the history of an asset is only added to');
  END`,
  `CREATE TRIGGER "asset_event_never_changed" BEFORE UPDATE ON "asset_event"
    WHEN new."asset_id" <> old."asset_id" OR new."kind" <> old."kind" OR new."happened_on" <> old."happened_on"
      OR new."asset_condition" IS NOT old."asset_condition" OR new."note" IS NOT old."note" OR new."amount" IS NOT old."amount"
    BEGIN SELECT RAISE(ABORT, 'the history of an asset is only added to');
  END`,
];
