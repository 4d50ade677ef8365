import { EntitySchema } from 'typeorm';
import type { AdvocacyKind, LandStepKind } from '../../../shared/agreements/choices.ts';
import type { TitleStatus } from '../../../shared/assets/choices.ts';
import {
  notDeleted,
  optionalInteger,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** The piece of land that a government gives to a cooperative. One per agreement. */
export interface LandAllocationRow extends RecordFields {
  agreementId: string;
  areaSquareMetres: number | null;
  titleStatus: TitleStatus;
  titleNumber: string | null;
  plot: string | null;
  communityId: string | null;
  allocatedBy: string | null;
  use: string | null;
}

export const LandAllocationEntity = new EntitySchema<LandAllocationRow>({
  name: 'land_allocation',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    areaSquareMetres: optionalInteger,
    titleStatus: text,
    titleNumber: optionalText,
    plot: optionalText,
    communityId: { ...optionalText, foreignKey: { target: 'community' } },
    allocatedBy: optionalText,
    use: { ...optionalText, name: 'land_use' },
  },
  indices: [{ name: 'land_allocation_agreement', columns: ['agreementId'], unique: true, where: notDeleted }],
});

/** One step on the way to the land and its title. */
export interface LandStepRow extends RecordFields {
  agreementId: string;
  kind: LandStepKind;
  plannedOn: string | null;
  doneOn: string | null;
  evidence: string | null;
  note: string | null;
}

export const LandStepEntity = new EntitySchema<LandStepRow>({
  name: 'land_step',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    kind: text,
    plannedOn: optionalText,
    doneOn: optionalText,
    evidence: optionalText,
    note: optionalText,
  },
  indices: [{ name: 'land_step_agreement', columns: ['agreementId'], where: notDeleted }],
});

/** What was tried with an authority to get on: whom somebody met or wrote to, about what, with what result. */
export interface AdvocacyRow extends RecordFields {
  agreementId: string;
  on: string;
  kind: AdvocacyKind;
  withWhom: string;
  topic: string;
  outcome: string | null;
  nextStep: string | null;
  nextOn: string | null;
}

export const AdvocacyEntity = new EntitySchema<AdvocacyRow>({
  name: 'advocacy_entry',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    on: { ...text, name: 'happened_on' },
    kind: text,
    withWhom: text,
    topic: text,
    outcome: optionalText,
    nextStep: optionalText,
    nextOn: optionalText,
  },
  indices: [{ name: 'advocacy_entry_agreement', columns: ['agreementId', 'on'], where: notDeleted }],
});
