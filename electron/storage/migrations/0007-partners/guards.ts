/** What was signed or received is not argued with: amendments and receipts are only added to. */
export const agreementGuards: readonly string[] = [
  `CREATE TRIGGER "commitment_receipt_never_changed" BEFORE UPDATE ON "commitment_receipt" BEGIN
    SELECT RAISE(ABORT, 'a receipt is reversed, never changed');
  END`,
  `CREATE TRIGGER "commitment_receipt_never_deleted" BEFORE DELETE ON "commitment_receipt" BEGIN
    SELECT RAISE(ABORT, 'a receipt is reversed, never deleted');
  END`,
  `CREATE TRIGGER "agreement_amendment_never_changed" BEFORE UPDATE ON "agreement_amendment" BEGIN
    SELECT RAISE(ABORT, 'an amendment is corrected by another one, never changed');
  END`,
  `CREATE TRIGGER "agreement_amendment_never_deleted" BEFORE DELETE ON "agreement_amendment" BEGIN
    SELECT RAISE(ABORT, 'an amendment is corrected by another one, never deleted');
  END`,
  `CREATE TRIGGER "agreement_original_never_changed" BEFORE UPDATE OF "original" ON "agreement"
    WHEN old."original" IS NOT NULL AND new."original" IS NOT old."original"
    BEGIN SELECT RAISE(ABORT, 'what was signed first is never changed');
  END`,
];
