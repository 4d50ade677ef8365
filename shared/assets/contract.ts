import { z } from 'zod';
import {
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalText,
  recordId,
  recordRef,
  requiredText,
  versionedRef,
} from '../kernel/form-values.ts';
import { listProcedures } from '../kernel/list.ts';
import { command, nothing, query } from '../kernel/procedure.ts';
import {
  assetConditions,
  assetEventKinds,
  assetKinds,
  assetStatuses,
  disposalKinds,
  titleStatuses,
} from './choices.ts';
import { assetsList } from './list.ts';

const amount = optionalInteger(0, 1_000_000_000_000);
const mostSquareMetres = 1_000_000_000;

/** What is typed of an asset. `value` is in minor units of the office's currency. */
export const assetInput = z.object({
  kind: z.enum(assetKinds),
  name: requiredText(160),
  serialNumber: optionalText(80),
  place: optionalText(160),
  acquiredOn: optionalDate,
  value: amount,
  fundingSource: optionalText(160),
  areaSquareMetres: optionalInteger(0, mostSquareMetres),
  titleStatus: optionalChoice(titleStatuses),
  allocatedBy: optionalText(160),
  allocatedOn: optionalDate,
  maintenanceMonths: optionalInteger(1, 120),
  maintenanceDueOn: optionalDate,
  notes: optionalText(2000),
});
export type AssetInput = z.infer<typeof assetInput>;

/** A new asset comes with its first custodian and the condition it was received in. */
export const newAsset = assetInput.extend({
  custodianId: recordId.nullable().default(null),
  condition: optionalChoice(assetConditions),
});

export const assetEvent = z.object({
  id: recordId,
  kind: z.enum(assetEventKinds),
  on: z.string(),
  condition: z.enum(assetConditions).nullable(),
  note: z.string().nullable(),
  fromName: z.string().nullable(),
  toName: z.string().nullable(),
  amount: z.int().nullable(),
  recordedAt: z.string(),
});
export type AssetEvent = z.infer<typeof assetEvent>;

export const assetRecord = assetInput.extend({
  id: recordId,
  version: z.int(),
  cooperativeId: recordId,
  cooperativeName: z.string(),
  /** As it is painted on the thing: the cooperative's code and the number. */
  code: z.string(),
  currency: z.string(),
  custodianId: recordId.nullable(),
  custodianName: z.string().nullable(),
  custodianSince: z.string().nullable(),
  condition: z.enum(assetConditions).nullable(),
  conditionOn: z.string().nullable(),
  status: z.enum(assetStatuses),
  disposedOn: z.string().nullable(),
  disposal: z.enum(disposalKinds).nullable(),
  disposalReason: z.string().nullable(),
  proceeds: z.int().nullable(),
  events: z.array(assetEvent),
  deleted: z.boolean(),
});
export type AssetRecord = z.infer<typeof assetRecord>;

const on = z.iso.date('date');
const note = optionalText(600);
const condition = z.enum(assetConditions);

export const conditionInput = z.object({ on, condition, note });
export const maintenanceInput = z.object({
  on,
  amount,
  condition: optionalChoice(assetConditions),
  note,
  nextDueOn: optionalDate,
});
export const handOverInput = z.object({ on, toPersonId: recordId, condition, note });
export const disposalInput = z.object({
  on,
  disposal: z.enum(disposalKinds),
  reason: requiredText(400),
  proceeds: amount,
});
export type ConditionInput = z.infer<typeof conditionInput>;
export type MaintenanceInput = z.infer<typeof maintenanceInput>;
export type HandOverInput = z.infer<typeof handOverInput>;
export type DisposalInput = z.infer<typeof disposalInput>;

/** One line of the list that is taken through the store for a spot check. */
export const spotCheckLine = z.object({
  id: recordId,
  code: z.string(),
  name: z.string(),
  kind: z.enum(assetKinds),
  serialNumber: z.string().nullable(),
  place: z.string().nullable(),
  custodianName: z.string().nullable(),
  condition: z.enum(assetConditions).nullable(),
  conditionOn: z.string().nullable(),
});
export type SpotCheckLine = z.infer<typeof spotCheckLine>;

const written = z.object({ version: z.int() });

export const assetsContract = {
  ...listProcedures(assetsList),
  get: query('assets.read', recordRef, assetRecord, { subject: { kind: 'asset', field: 'id' } }),
  create: command(
    'assets.write',
    z.object({ cooperativeId: recordId, asset: newAsset, draftId: recordId.optional() }),
    z.object({ id: recordId, code: z.string() }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
  update: command('assets.write', versionedRef.extend({ asset: assetInput, draftId: recordId.optional() }), written, {
    subject: { kind: 'asset', field: 'id' },
  }),
  remove: command('assets.write', versionedRef.extend({ reason: requiredText(400) }), nothing, {
    subject: { kind: 'asset', field: 'id' },
  }),

  recordCondition: command('assets.write', versionedRef.extend({ event: conditionInput }), written, {
    subject: { kind: 'asset', field: 'id' },
  }),
  recordMaintenance: command('assets.write', versionedRef.extend({ event: maintenanceInput }), written, {
    subject: { kind: 'asset', field: 'id' },
  }),
  /** Answers with the event, whose slip is printed and signed by both. */
  handOver: command(
    'assets.write',
    versionedRef.extend({ event: handOverInput }),
    written.extend({ eventId: recordId }),
    {
      subject: [
        { kind: 'asset', field: 'id' },
        { kind: 'person', field: 'event.toPersonId' },
      ],
    },
  ),
  dispose: command('assets.write', versionedRef.extend({ event: disposalInput }), written, {
    subject: { kind: 'asset', field: 'id' },
  }),
  /** Takes back a disposal that was recorded by mistake, with a reason. */
  reinstate: command('assets.write', versionedRef.extend({ reason: requiredText(400) }), written, {
    subject: { kind: 'asset', field: 'id' },
  }),

  /** What a cooperative has in use, in the order of the numbers. */
  spotCheckSheet: query(
    'assets.read',
    z.object({ cooperativeId: recordId }),
    z.object({ cooperativeName: z.string(), lines: z.array(spotCheckLine) }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
  /** Writes down how each asset was found on a day. Assets that are not named were not looked at. */
  recordSpotCheck: command(
    'assets.write',
    z.object({
      cooperativeId: recordId,
      on,
      found: z
        .array(z.object({ id: recordId, condition, note }))
        .min(1, 'required')
        .max(5000),
    }),
    z.object({ checked: z.int(), missing: z.int() }),
    { subject: { kind: 'cooperative', field: 'cooperativeId' } },
  ),
};
