import { EntitySchema } from 'typeorm';
import type { ErasureWay } from '../../../shared/people/privacy/contract.ts';
import { optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** A request that a person's data be erased or made anonymous. It names nobody: the person's id leads to an empty record afterwards. */
export interface ErasureRequestRow extends RecordFields {
  personId: string;
  way: ErasureWay;
  reason: string;
  status: 'waiting' | 'done' | 'refused';
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
}

export const ErasureRequestEntity = new EntitySchema<ErasureRequestRow>({
  name: 'erasure_request',
  columns: {
    ...recordColumns,
    personId: text,
    way: text,
    reason: text,
    status: text,
    decidedAt: optionalText,
    decidedBy: optionalText,
    decisionReason: optionalText,
  },
  indices: [
    { name: 'erasure_request_status', columns: ['status', 'createdAt'] },
    { name: 'erasure_request_person', columns: ['personId'] },
  ],
});
