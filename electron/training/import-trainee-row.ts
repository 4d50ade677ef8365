import type { EnrolmentStatus } from '../../shared/training/choices.ts';
import type { ImportRow } from '../imports/definition.ts';
import type { PersonSaid } from '../people/import-people.ts';

/** A row: a person, and their place in a training. */
export interface TraineeSaid extends PersonSaid {
  readonly enrolledOn: string | null;
  readonly outcome: EnrolmentStatus;
  readonly dropoutReason: string | null;
}

export type TraineeRow = ImportRow<TraineeSaid>;
