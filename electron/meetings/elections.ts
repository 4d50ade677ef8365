import type { z } from 'zod';
import type { electionInput } from '../../shared/meetings/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { RuleNotice } from '../../shared/kernel/rule-notice.ts';
import { beginTerm } from '../cooperatives/service.ts';
import type { SessionContext } from '../engine/context.ts';
import { countMeeting } from './counting.ts';
import { findOpenMeeting } from './open-meeting.ts';

/**
 * Writes the term of office that a member was elected to at a meeting.
 *
 * @throws Refusal meetings.no_quorum when too few were present to elect anybody, and those of a term of office
 */
export async function elect(
  { office, actor }: SessionContext,
  input: z.infer<typeof electionInput>,
): Promise<{ id: string; warnings: RuleNotice[] }> {
  return office.write(actor, async (tx) => {
    const meeting = await findOpenMeeting(tx, input.meetingId);
    const { quorum } = await countMeeting(tx.manager, meeting);
    if (!quorum.reached) throw new Refusal('meetings.no_quorum', { present: quorum.present, needed: quorum.needed });
    const { cooperativeId, heldOn } = meeting;
    const answer = await beginTerm(tx, { ...input, cooperativeId, electedAt: heldOn });
    const changes = { elected: [null, answer.id] as const };
    await tx.journal([{ action: 'elected', kind: 'meeting', recordId: meeting.id, changes }]);
    return answer;
  });
}
