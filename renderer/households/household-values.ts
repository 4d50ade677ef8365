import type { z } from 'zod';
import { householdInput } from '../../shared/households/contract.ts';
import type { householdRecord } from '../../shared/households/contract.ts';

export type HouseholdRecord = z.infer<typeof householdRecord>;
export type HouseholdInput = z.infer<typeof householdInput>;

/** The typed values of a record. */
export function valuesOf(record: HouseholdRecord): HouseholdInput {
  return householdInput.parse(record);
}

export const blankHousehold: z.input<typeof householdInput> = {
  ...householdInput.parse({ name: '?' }),
  name: '',
};

/** What a household lives from, in the order it is asked. */
export const economicFields = ['incomeSources', 'land', 'livestock', 'tools', 'savings', 'debt'] as const;
