import { EntitySchema } from 'typeorm';
import { integer, notDeleted, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** A certificate once given. Its number is never given again, not even after a revocation. */
export interface CertificateRow extends RecordFields {
  enrolmentId: string;
  cohortId: string;
  personId: string;
  number: string;
  serial: number;
  code: string;
  issuedOn: string;
  revokedOn: string | null;
  revokeReason: string | null;
}

export const CertificateEntity = new EntitySchema<CertificateRow>({
  name: 'certificate',
  columns: {
    ...recordColumns,
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    cohortId: { ...text, foreignKey: { target: 'cohort' } },
    personId: { ...text, foreignKey: { target: 'person' } },
    number: { ...text, name: 'certificate_number' },
    serial: integer,
    code: text,
    issuedOn: text,
    revokedOn: optionalText,
    revokeReason: optionalText,
  },
  indices: [
    { name: 'certificate_number', columns: ['number'], unique: true },
    { name: 'certificate_enrolment', columns: ['enrolmentId'] },
    { name: 'certificate_cohort', columns: ['cohortId'] },
    { name: 'certificate_person', columns: ['personId'] },
    { name: 'certificate_by_number', columns: ['number', 'id'], where: notDeleted },
  ],
});
