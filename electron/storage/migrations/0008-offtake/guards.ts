/** What a delivery says once it is written: void and merge touch other columns only. */
const facts = [
  'buying_point_id',
  'receipt_number',
  'receipt',
  'weighed_on',
  'weighed_at',
  'product_id',
  'grade_id',
  'containers',
  'gross_grams',
  'tare_grams',
  'deductions',
  'deduction_grams',
  'rejected_grams',
  'rejection_reason',
  'net_grams',
  'reading_kind',
  'reading',
  'starch_weights',
  'price_per_kg',
  'price_source',
  'price_source_id',
  'amount',
  'currency',
  'market_price_per_kg',
  'market_price_id',
  'scale_source',
  'weighed_by',
  'witness',
  'corrects_id',
  'source_id',
];

const changed = facts.map((column) => `new."${column}" IS NOT old."${column}"`).join(' OR ');

/** A receipt is not argued with: no delivery goes away, none changes what it says, and none comes back from being void. */
export const deliveryGuards: readonly string[] = [
  `CREATE TRIGGER "delivery_never_deleted" BEFORE DELETE ON "delivery" BEGIN
    SELECT RAISE(ABORT, 'a delivery is voided, never deleted');
  END`,
  `CREATE TRIGGER "delivery_never_changed" BEFORE UPDATE ON "delivery"
    WHEN ${changed} OR new."deleted_at" IS NOT NULL OR (old."status" = 'void' AND new."status" <> 'void')
    BEGIN SELECT RAISE(ABORT, 'a delivery is voided, never changed');
  END`,
];

/** Keeps how many deliveries there are, so that the ledger never counts a million rows. */
export const deliveryCount: readonly string[] = [
  `INSERT INTO "record_count" ("kind", "live") VALUES ('delivery', 0)`,
  `CREATE TRIGGER "delivery_count_added" AFTER INSERT ON "delivery" BEGIN
    UPDATE "record_count" SET "live" = "live" + 1 WHERE "kind" = 'delivery';
  END`,
];
