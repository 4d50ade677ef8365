import type { CooperativeRow } from '../cooperatives/entities.ts';
import { registerHeldMeeting } from '../meetings/register.ts';
import { addMonths } from '../../shared/kernel/dates.ts';
import type { Transaction } from '../storage/transaction.ts';
import { SeededRandom } from './random.ts';

const seedOfMeetings = 0x3ee7;
const agenda = ['Report of the committee', 'Accounts', 'Plans for the season', 'Any other business'];
const decisions = [
  'Buy a second press from the reserve',
  'Open the store on Saturdays',
  'Ask the ward for two more hectares',
  'Pay dues before the fifth of the month',
  'Send three members to the bookkeeping course',
];
const mostGroups = 40;

/** Gives the working cooperatives a general meeting each: who came, what was decided, and by when it is to be done. */
export async function makeMeetings(
  tx: Transaction,
  cooperatives: readonly CooperativeRow[],
  seed: number,
): Promise<void> {
  const random = new SeededRandom(seed ^ seedOfMeetings);
  for (const { id } of cooperatives.filter(({ status }) => status === 'active').slice(0, mostGroups)) {
    const heldOn = addMonths(tx.today, -random.pick([2, 4, 6, 8]));
    await registerHeldMeeting(tx, {
      cooperativeId: id,
      meeting: {
        kind: 'general',
        body: null,
        committee: null,
        heldOn,
        startsAt: '10:00',
        place: 'Community hall',
        agenda,
        chairedBy: null,
        minutesBy: null,
        guests: null,
        minutes: null,
      },
      came: () => random.chance(0.65),
      resolutions: (present) => [
        {
          agendaItem: 3,
          wording: random.pick(decisions),
          majority: 'ordinary',
          votesFor: present,
          votesAgainst: 0,
          votesAbstain: 0,
          ownerId: null,
          dueOn: addMonths(heldOn, random.pick([1, 3, 9])),
        },
      ],
    });
  }
}
