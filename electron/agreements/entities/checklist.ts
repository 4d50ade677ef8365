import { EntitySchema } from 'typeorm';
import type { AgreementKind, ChecklistPurpose } from '../../../shared/agreements/choices.ts';
import type { TemplateItem } from '../../../shared/agreements/obligations/checklist.ts';
import {
  integer,
  json,
  notDeleted,
  optionalText,
  recordColumns,
  text,
  type RecordFields,
} from '../../storage/columns.ts';

/** One thing to be done for an agreement: to fulfil it, or to be ready for the handover of a plant. */
export interface ChecklistItemRow extends RecordFields {
  agreementId: string;
  purpose: ChecklistPurpose;
  partyId: string | null;
  text: string;
  position: number;
  dueOn: string | null;
  doneOn: string | null;
  doneBy: string | null;
  evidence: string | null;
  /** Why it is not needed; an item with this reason is no longer open. */
  notNeededReason: string | null;
}

export const ChecklistItemEntity = new EntitySchema<ChecklistItemRow>({
  name: 'agreement_checklist_item',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    purpose: text,
    partyId: { ...optionalText, foreignKey: { target: 'agreement_party' } },
    text: { ...text, name: 'item_text' },
    position: { ...integer, name: 'item_position' },
    dueOn: optionalText,
    doneOn: optionalText,
    doneBy: optionalText,
    evidence: optionalText,
    notNeededReason: optionalText,
  },
  indices: [
    {
      name: 'agreement_checklist_item_agreement',
      columns: ['agreementId', 'purpose', 'position'],
      where: notDeleted,
    },
  ],
});

/** A checklist that the office keeps for agreements of a kind. */
export interface ChecklistTemplateRow extends RecordFields {
  name: string;
  agreementKind: AgreementKind | null;
  purpose: ChecklistPurpose;
  items: readonly TemplateItem[];
}

export const ChecklistTemplateEntity = new EntitySchema<ChecklistTemplateRow>({
  name: 'checklist_template',
  columns: { ...recordColumns, name: text, agreementKind: optionalText, purpose: text, items: json },
});
