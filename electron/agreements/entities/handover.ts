import { EntitySchema } from 'typeorm';
import type { AssetCondition } from '../../../shared/assets/choices.ts';
import type { GapSettlement, ManagementStatus } from '../../../shared/agreements/choices.ts';
import {
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** The time in which an operator runs a cooperative's plant, and its end: the handover. One per agreement. */
export interface ManagementPeriodRow extends RecordFields {
  agreementId: string;
  cooperativeId: string;
  operatorPartyId: string;
  from: string;
  to: string;
  status: ManagementStatus;
  /** The cooperative's own manager, who takes over. */
  managerId: string | null;
  managerTrainedOn: string | null;
  managerTraining: string | null;
  accountsReconciledOn: string | null;
  accountsReconciledBy: string | null;
  accountsNote: string | null;
  closedOn: string | null;
  certificateNumber: string | null;
  closingNote: string | null;
}

export const ManagementPeriodEntity = new EntitySchema<ManagementPeriodRow>({
  name: 'management_period',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    operatorPartyId: { ...text, foreignKey: { target: 'agreement_party' } },
    from: { ...text, name: 'from_date' },
    to: { ...text, name: 'to_date' },
    status: text,
    managerId: { ...optionalText, foreignKey: { target: 'person' } },
    managerTrainedOn: optionalText,
    managerTraining: optionalText,
    accountsReconciledOn: optionalText,
    accountsReconciledBy: optionalText,
    accountsNote: optionalText,
    closedOn: optionalText,
    certificateNumber: optionalText,
    closingNote: optionalText,
  },
  indices: [
    { name: 'management_period_agreement', columns: ['agreementId'], unique: true, where: notDeleted },
    { name: 'management_period_cooperative', columns: ['cooperativeId'], where: notDeleted },
    { name: 'management_period_manager', columns: ['managerId'], where: '"manager_id" IS NOT NULL' },
  ],
});

/** An asset of the plant as it was taken over and as it is given back. Its id is made from the period and the asset. */
export interface HandoverAssetRow extends RecordFields {
  periodId: string;
  assetId: string;
  startCondition: AssetCondition;
  startOn: string;
  startNote: string | null;
  endCondition: AssetCondition | null;
  endOn: string | null;
  endNote: string | null;
  /** What the worse condition costs, in minor units of the asset's currency; 0 without a gap. */
  gapAmount: number | null;
  settlement: GapSettlement;
  settledOn: string | null;
  settlementNote: string | null;
}

export const HandoverAssetEntity = new EntitySchema<HandoverAssetRow>({
  name: 'handover_asset',
  columns: {
    ...recordColumns,
    periodId: { ...text, foreignKey: { target: 'management_period' } },
    assetId: { ...text, foreignKey: { target: 'asset' } },
    startCondition: text,
    startOn: text,
    startNote: optionalText,
    endCondition: optionalText,
    endOn: optionalText,
    endNote: optionalText,
    gapAmount: optionalInteger,
    settlement: text,
    settledOn: optionalText,
    settlementNote: optionalText,
  },
  indices: [
    { name: 'handover_asset_period', columns: ['periodId'], where: notDeleted },
    { name: 'handover_asset_asset', columns: ['assetId'] },
  ],
});
