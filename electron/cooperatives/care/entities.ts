import { EntitySchema } from 'typeorm';
import type { SupportKind } from '../../../shared/cooperatives/care/support.ts';
import { notDeleted, optionalText, recordColumns, text, type RecordFields } from '../../storage/columns.ts';

/** A vulnerable household that a group supports, and how. What it was given in cash or kind stands in the fund's distributions. */
export interface HouseholdSupportRow extends RecordFields {
  cooperativeId: string;
  householdId: string;
  kind: SupportKind;
  from: string;
  /** The last day; `null` while it goes on. */
  to: string | null;
  /** The meeting that decided it. */
  meetingId: string | null;
  note: string | null;
}

export const HouseholdSupportEntity = new EntitySchema<HouseholdSupportRow>({
  name: 'household_support',
  columns: {
    ...recordColumns,
    cooperativeId: { ...text, foreignKey: { target: 'cooperative' } },
    householdId: { ...text, foreignKey: { target: 'household' } },
    kind: text,
    from: { ...text, name: 'from_date' },
    to: { ...optionalText, name: 'to_date' },
    meetingId: { ...optionalText, foreignKey: { target: 'meeting' } },
    note: optionalText,
  },
  indices: [
    { name: 'household_support_cooperative', columns: ['cooperativeId', 'from'], where: notDeleted },
    { name: 'household_support_household', columns: ['householdId'], where: notDeleted },
  ],
});
