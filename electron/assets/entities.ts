import { EntitySchema } from 'typeorm';
import type {
  AssetCondition,
  AssetEventKind,
  AssetKind,
  AssetStatus,
  DisposalKind,
  TitleStatus,
} from '../../shared/assets/choices.ts';
import {
  integer,
  notDeleted,
  optionalInteger,
  optionalText,
  primaryId,
  recordColumns,
  text,
  type RecordFields,
} from '../storage/columns.ts';

/** What a cooperative owns or was given to use. Money is in minor units of `currency`. */
export interface AssetRow extends RecordFields {
  cooperativeId: string;
  /** Running number in the cooperative, painted on the thing and never reused. */
  number: number;
  kind: AssetKind;
  name: string;
  nameKey: string;
  serialNumber: string | null;
  place: string | null;
  acquiredOn: string | null;
  value: number | null;
  currency: string;
  fundingSource: string | null;
  /** Of land. */
  areaSquareMetres: number | null;
  titleStatus: TitleStatus | null;
  allocatedBy: string | null;
  allocatedOn: string | null;
  custodianId: string | null;
  custodianSince: string | null;
  condition: AssetCondition | null;
  conditionOn: string | null;
  /** Months from one maintenance to the next. */
  maintenanceMonths: number | null;
  maintenanceDueOn: string | null;
  status: AssetStatus;
  disposedOn: string | null;
  disposal: DisposalKind | null;
  disposalReason: string | null;
  proceeds: number | null;
  notes: string | null;
  sourceId: string | null;
}

export const AssetEntity = new EntitySchema<AssetRow>({
  name: 'asset',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    number: { ...integer, name: 'asset_number' },
    kind: text,
    name: text,
    nameKey: text,
    serialNumber: optionalText,
    place: optionalText,
    acquiredOn: optionalText,
    value: { ...optionalInteger, name: 'asset_value' },
    currency: text,
    fundingSource: optionalText,
    areaSquareMetres: optionalInteger,
    titleStatus: optionalText,
    allocatedBy: optionalText,
    allocatedOn: optionalText,
    custodianId: { ...optionalText, foreignKey: { target: 'person' } },
    custodianSince: optionalText,
    condition: { ...optionalText, name: 'asset_condition' },
    conditionOn: optionalText,
    maintenanceMonths: optionalInteger,
    maintenanceDueOn: optionalText,
    status: text,
    disposedOn: optionalText,
    disposal: optionalText,
    disposalReason: optionalText,
    proceeds: optionalInteger,
    notes: optionalText,
    sourceId: optionalText,
  },
  indices: [
    { name: 'asset_number', columns: ['cooperativeId', 'number'], unique: true },
    { name: 'asset_by_name', columns: ['nameKey', 'id'], where: notDeleted },
    { name: 'asset_custodian', columns: ['custodianId'], where: '"custodian_id" IS NOT NULL' },
    {
      name: 'asset_maintenance',
      columns: ['maintenanceDueOn'],
      where: `"maintenance_due_on" IS NOT NULL AND "status" = 'in-use' AND "deleted_at" IS NULL`,
    },
  ],
});

/** One thing that happened to an asset: how it was found, serviced, handed over or disposed of. Never changed afterwards. */
export interface AssetEventRow {
  id: string;
  assetId: string;
  kind: AssetEventKind;
  on: string;
  condition: AssetCondition | null;
  note: string | null;
  fromPersonId: string | null;
  toPersonId: string | null;
  /** What a maintenance cost, or what a disposal brought in, in minor units of the asset's currency. */
  amount: number | null;
  recordedAt: string;
  recordedBy: string;
}

export const AssetEventEntity = new EntitySchema<AssetEventRow>({
  name: 'asset_event',
  columns: {
    id: primaryId,
    assetId: { ...text, foreignKey: { target: 'asset' } },
    kind: text,
    on: { ...text, name: 'happened_on' },
    condition: { ...optionalText, name: 'asset_condition' },
    note: optionalText,
    fromPersonId: { ...optionalText, foreignKey: { target: 'person' } },
    toPersonId: { ...optionalText, foreignKey: { target: 'person' } },
    amount: optionalInteger,
    recordedAt: text,
    recordedBy: text,
  },
  indices: [
    { name: 'asset_event_asset', columns: ['assetId', 'on'] },
    { name: 'asset_event_from', columns: ['fromPersonId'], where: '"from_person_id" IS NOT NULL' },
    { name: 'asset_event_to', columns: ['toPersonId'], where: '"to_person_id" IS NOT NULL' },
  ],
});

export const assetsEntities = [AssetEntity, AssetEventEntity];
