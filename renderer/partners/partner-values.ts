import type { z } from 'zod';
import { partnerInput, type PartnerInput, type PartnerRecord } from '../../shared/partners/contract.ts';

/** The typed values of a record. */
export function valuesOf(record: PartnerRecord): PartnerInput {
  return partnerInput.parse(record);
}

export const blankPartner: z.input<typeof partnerInput> = {
  ...partnerInput.parse({ name: '?', kind: 'private-company' }),
  name: '',
};
