import { z } from 'zod';
import { optionalInteger, optionalText, recordId, requiredText, recordVersion } from '../../kernel/form-values.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { readingKinds } from '../choices.ts';

/** Tenths of a percent or of a degree Brix. */
const tenths = optionalInteger(0, 1000);
const code = z.string().trim().min(1, 'required').max(12);

export const productInput = z.object({
  name: requiredText(80),
  code,
  reading: z.enum(readingKinds),
  minimumReading: tenths,
  perishableHours: optionalInteger(1, 100_000),
  marketNames: optionalText(1000),
  active: z.boolean().default(true),
});

export const gradeInput = z.object({
  productId: recordId,
  name: requiredText(60),
  code,
  rank: z.int().min(1, 'range').max(99, 'range'),
  readingFrom: tenths,
});

export const containerInput = z.object({
  name: requiredText(60),
  tareGrams: z.int().min(0, 'range').max(10_000_000, 'range'),
  active: z.boolean().default(true),
});

export const buyingPointInput = z.object({
  name: requiredText(80),
  code,
  communityId: recordId.nullable().default(null),
  market: optionalText(80),
  active: z.boolean().default(true),
});

export const seasonInput = z
  .object({
    name: requiredText(80),
    productId: recordId.nullable().default(null),
    from: z.iso.date('date'),
    to: z.iso.date('date'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'range' });

const percent = z.int().min(0, 'range').max(100, 'range');

export const offtakeSettingsInput = z.object({
  marketFreshDays: z.int().min(1, 'range').max(365, 'range'),
  sideSellingPercent: percent,
  ownUsePercent: percent,
  receiptNote: optionalText(400),
});
export type OfftakeSettings = z.infer<typeof offtakeSettingsInput>;

/** What an office starts with until it sets its own. */
export const usualSettings: OfftakeSettings = {
  marketFreshDays: 45,
  sideSellingPercent: 30,
  ownUsePercent: 10,
  receiptNote: null,
};

const record = { id: recordId, version: recordVersion };

export const grade = gradeInput.extend(record);
export type Grade = z.infer<typeof grade>;
export const product = productInput.extend({ ...record, grades: z.array(grade) });
export type Product = z.infer<typeof product>;
export const container = containerInput.extend(record);
export type Container = z.infer<typeof container>;
export const buyingPoint = buyingPointInput.extend({
  ...record,
  communityName: z.string().nullable(),
  /** The receipt number given last; 0 before the first. */
  lastReceipt: z.int(),
});
export type BuyingPoint = z.infer<typeof buyingPoint>;
export const season = z.object({
  ...record,
  name: z.string(),
  productId: recordId.nullable(),
  from: z.string(),
  to: z.string(),
});
export type Season = z.infer<typeof season>;

/** Everything that is set up, in the order of names; what is no longer used too, marked as such. */
export const offtakeSetUp = z.object({
  products: z.array(product),
  containers: z.array(container),
  buyingPoints: z.array(buyingPoint),
  seasons: z.array(season),
  settings: offtakeSettingsInput,
  settingsVersion: z.int(),
});
export type OfftakeSetUp = z.infer<typeof offtakeSetUp>;

/** A record that exists, to be changed; absent for a new one. */
const existing = z.object(record).nullable().default(null);
const saved = z.object({ id: recordId });

export const offtakeContract = {
  setUp: query('offtake.read', nothing, offtakeSetUp),
  saveProduct: command('offtake.set-up', z.object({ existing, product: productInput }), saved),
  saveGrade: command('offtake.set-up', z.object({ existing, grade: gradeInput }), saved),
  saveContainer: command('offtake.set-up', z.object({ existing, container: containerInput }), saved),
  /** The code of a point that has given receipts stays as it is. */
  saveBuyingPoint: command('offtake.set-up', z.object({ existing, buyingPoint: buyingPointInput }), saved),
  saveSeason: command('offtake.set-up', z.object({ existing, season: seasonInput }), saved),
  saveSettings: command(
    'offtake.set-up',
    z.object({ version: z.int().min(0), settings: offtakeSettingsInput }),
    nothing,
  ),
};
