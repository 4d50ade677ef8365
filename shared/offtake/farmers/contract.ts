import { z } from 'zod';
import {
  optionalDate,
  optionalInteger,
  optionalText,
  recordId,
  recordVersion,
  requiredText,
  versionedRef,
} from '../../kernel/form-values.ts';
import { defineList, listProcedures } from '../../kernel/list.ts';
import { sexes } from '../../kernel/choices.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { priceMechanisms } from '../choices.ts';

/** Whoever is marked as a farmer. */
export const farmersList = defineList({
  name: 'farmers',
  namespace: 'farmers',
  read: 'offtake.read',
  export: 'offtake.export',
  personal: true,
  defaultSort: { field: 'familyName', descending: false },
  columns: [
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'familyName', type: 'text', width: 20, shown: true },
    { field: 'givenNames', type: 'text', width: 20, shown: true },
    { field: 'sex', type: 'choice', width: 10, choices: sexes, shown: true },
    { field: 'community', type: 'text', width: 20, shown: true },
    { field: 'phone', type: 'phone', width: 16, shown: true },
    { field: 'areaHectares', type: 'decimal', width: 12, shown: true, decimals: 2 },
    { field: 'deliveries', type: 'integer', width: 12, shown: true },
    { field: 'netGrams', type: 'weight', width: 14, shown: true },
    { field: 'lastDelivery', type: 'date', width: 14, shown: true },
    { field: 'cardNumber', type: 'code', width: 16 },
  ],
});

/** Promises to deliver, with what was delivered of them; `within` narrows to a person (`person:<id>`). */
export const supplyContractsList = defineList({
  name: 'supply-contracts',
  namespace: 'supply-contracts',
  read: 'offtake.read',
  export: 'offtake.export',
  personal: true,
  defaultSort: { field: 'number', descending: true },
  columns: [
    { field: 'number', type: 'integer', width: 10, shown: true },
    { field: 'caseCode', type: 'code', width: 12, shown: true },
    { field: 'farmer', type: 'text', width: 26, shown: true },
    { field: 'product', type: 'text', width: 16, shown: true },
    { field: 'season', type: 'text', width: 18, shown: true },
    { field: 'signedOn', type: 'date', width: 12 },
    { field: 'committedGrams', type: 'weight', width: 14, shown: true },
    { field: 'deliveredGrams', type: 'weight', width: 14, shown: true },
    { field: 'fulfilment', type: 'decimal', width: 12, shown: true },
    { field: 'priceMechanism', type: 'choice', width: 14, choices: priceMechanisms, shown: true },
    { field: 'pricePerKg', type: 'money', width: 12, currencyField: 'currency' },
    { field: 'currency', type: 'code', width: 10 },
  ],
});

const grams = z.int().min(1, 'range').max(100_000_000_000, 'range');

export const farmProfileInput = z.object({
  areaSquareMetres: optionalInteger(0, 1_000_000_000),
  cardNumber: optionalText(60),
  notes: optionalText(1000),
});

export const farmCropInput = z
  .object({
    productId: recordId,
    seasonId: recordId,
    areaSquareMetres: optionalInteger(0, 1_000_000_000),
    expectedGrams: grams,
    harvestFrom: optionalDate,
    harvestTo: optionalDate,
  })
  .refine(({ harvestFrom, harvestTo }) => harvestFrom === null || harvestTo === null || harvestFrom <= harvestTo, {
    path: ['harvestTo'],
    error: 'range',
  });

export const supplyContractInput = z
  .object({
    personId: recordId,
    productId: recordId,
    seasonId: recordId,
    signedOn: z.iso.date('date'),
    committedGrams: grams,
    priceMechanism: z.enum(priceMechanisms),
    pricePerKg: optionalInteger(1, 1_000_000_000),
    notes: optionalText(1000),
  })
  .refine(({ priceMechanism, pricePerKg }) => priceMechanism === 'list' || pricePerKg !== null, {
    path: ['pricePerKg'],
    error: 'required',
  });
export type SupplyContractInput = z.infer<typeof supplyContractInput>;

export const sideSellingShown = z.object({ missingPercent: z.number(), isSignal: z.boolean() });

/** A crop of a season beside what was delivered of it. */
export const farmCrop = z.object({
  id: recordId,
  version: recordVersion,
  productId: recordId,
  productName: z.string(),
  seasonId: recordId,
  seasonName: z.string(),
  areaSquareMetres: z.int().nullable(),
  expectedGrams: z.int(),
  harvestFrom: z.string().nullable(),
  harvestTo: z.string().nullable(),
  deliveredGrams: z.int(),
  /** `null` while the season is not over. */
  sideSelling: sideSellingShown.nullable(),
});
export type FarmCrop = z.infer<typeof farmCrop>;

export const supplyContractRecord = z.object({
  id: recordId,
  version: recordVersion,
  number: z.int(),
  personId: recordId,
  personName: z.string(),
  caseCode: z.string(),
  productId: recordId,
  productName: z.string(),
  seasonId: recordId,
  seasonName: z.string(),
  signedOn: z.string(),
  committedGrams: z.int(),
  deliveredGrams: z.int(),
  fulfilmentPercent: z.number().nullable(),
  priceMechanism: z.enum(priceMechanisms),
  pricePerKg: z.int().nullable(),
  currency: z.string(),
  notes: z.string().nullable(),
  deleted: z.boolean(),
});
export type SupplyContractRecord = z.infer<typeof supplyContractRecord>;

/** What was paid beside the market, over the deliveries that have a recent market price. Amounts are minor units. */
export const priceComparison = z.object({
  comparedGrams: z.int(),
  paid: z.int(),
  atMarket: z.int(),
  premium: z.int(),
  premiumPercent: z.number().nullable(),
});

export const farmerRecord = z.object({
  id: recordId,
  name: z.string(),
  caseCode: z.string(),
  communityName: z.string().nullable(),
  phone: z.string().nullable(),
  areaSquareMetres: z.int().nullable(),
  cardNumber: z.string().nullable(),
  notes: z.string().nullable(),
  /** 0 before the farm was described. */
  profileVersion: z.int(),
  crops: z.array(farmCrop),
  contracts: z.array(supplyContractRecord),
  deliveries: z.int(),
  netGrams: z.int(),
  amount: z.int(),
  currency: z.string(),
  advanceBalance: z.int(),
  comparison: priceComparison,
});
export type FarmerRecord = z.infer<typeof farmerRecord>;

/** One line of a statement. Payments and advances join the deliveries when they are recorded. */
export const statementLine = z.object({
  on: z.string(),
  kind: z.enum(['delivery', 'payment', 'advance']),
  reference: z.string(),
  detail: z.string(),
  netGrams: z.int().nullable(),
  pricePerKg: z.int().nullable(),
  /** Minor units: what the farmer earned is positive, what was paid out negative. */
  amount: z.int(),
  /** What is owed to the farmer after this line. */
  balance: z.int(),
});
export type StatementLine = z.infer<typeof statementLine>;

export const farmerStatement = z.object({
  personId: recordId,
  name: z.string(),
  caseCode: z.string(),
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  opening: z.int(),
  lines: z.array(statementLine),
  netGrams: z.int(),
  earned: z.int(),
  paidOut: z.int(),
  closing: z.int(),
  advanceBalance: z.int(),
  comparison: priceComparison,
});
export type FarmerStatement = z.infer<typeof farmerStatement>;

const existing = z.object({ id: recordId, version: recordVersion }).nullable().default(null);
const saved = z.object({ id: recordId });
const ofPerson = z.object({ personId: recordId });

export const farmersContract = {
  ...listProcedures(farmersList),
  get: query('offtake.read', ofPerson, farmerRecord),
  saveProfile: command(
    'offtake.weigh',
    ofPerson.extend({ version: z.int().min(0), profile: farmProfileInput }),
    nothing,
  ),
  saveCrop: command('offtake.weigh', ofPerson.extend({ existing, crop: farmCropInput }), saved),
  removeCrop: command('offtake.weigh', versionedRef.extend({ reason: requiredText(400) }), nothing),
  statement: query('offtake.read', ofPerson.extend({ from: z.iso.date(), to: z.iso.date() }), farmerStatement),
};

export const supplyContractsContract = {
  ...listProcedures(supplyContractsList),
  get: query('offtake.read', z.object({ id: recordId }), supplyContractRecord),
  save: command('offtake.weigh', z.object({ existing, contract: supplyContractInput }), saved),
  remove: command('offtake.weigh', versionedRef.extend({ reason: requiredText(400) }), nothing),
};
