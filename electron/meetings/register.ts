import type { MeetingInput, ResolutionInput } from '../../shared/meetings/contract.ts';
import type { Transaction } from '../storage/transaction.ts';
import { markAttendance } from './attendance.ts';
import { lockMeeting } from './closing.ts';
import { countMeeting } from './counting.ts';
import type { MeetingRow } from './entities.ts';
import { recordResolution } from './resolutions.ts';
import { addMeeting } from './service.ts';

/** A meeting that was held, with all of it: who came, what was voted on. */
export interface HeldMeeting {
  readonly cooperativeId: string;
  readonly meeting: MeetingInput;
  /** Whether the member with this place on the sheet was there. */
  readonly came: (place: number) => boolean;
  readonly resolutions: (present: number) => readonly ResolutionInput[];
}

/** Records a meeting that was held and closes it. One that nobody could come to is left open. */
export async function registerHeldMeeting(tx: Transaction, held: HeldMeeting): Promise<MeetingRow> {
  const meeting = await addMeeting(tx, held.cooperativeId, held.meeting);
  const { attenders } = await countMeeting(tx.manager, meeting);
  if (attenders.length === 0) return meeting;
  const marks = attenders.map(({ membershipId }, place) => ({
    membershipId,
    mark: held.came(place) ? ('present' as const) : ('absent' as const),
  }));
  const { present } = await markAttendance(tx, meeting, marks);
  for (const resolution of held.resolutions(present)) await recordResolution(tx, meeting, resolution);
  return lockMeeting(tx, meeting, meeting);
}
