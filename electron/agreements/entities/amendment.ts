import { EntitySchema } from 'typeorm';
import type { AmendmentKind } from '../../../shared/agreements/choices.ts';
import type { AgreementTerms } from '../../../shared/agreements/terms.ts';
import { integer, json, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** A signed change of a signed agreement. Never changed itself: a later amendment corrects it. */
export interface AmendmentRow extends RecordFields {
  agreementId: string;
  /** Counted in the agreement, from 1. */
  number: number;
  kind: AmendmentKind;
  signedOn: string;
  signedBy: string;
  /** From this day on the new terms hold. */
  effectiveOn: string;
  summary: string;
  reason: string | null;
  /** The terms that change, with their new values. */
  patch: Partial<AgreementTerms>;
  /** The same terms as they were before. */
  before: Partial<AgreementTerms>;
}

export const AmendmentEntity = new EntitySchema<AmendmentRow>({
  name: 'agreement_amendment',
  columns: {
    ...recordColumns,
    agreementId: { ...text, foreignKey: { target: 'agreement' } },
    number: { ...integer, name: 'amendment_number' },
    kind: text,
    signedOn: text,
    signedBy: text,
    effectiveOn: text,
    summary: text,
    reason: optionalText,
    patch: json,
    before: { ...json, name: 'terms_before' },
  },
  indices: [{ name: 'agreement_amendment_number', columns: ['agreementId', 'number'], unique: true }],
});
