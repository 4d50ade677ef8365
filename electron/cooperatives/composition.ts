import type { Composition } from '../../shared/cooperatives/contract.ts';
import { profiles } from '../../shared/kernel/choices.ts';
import { sexes } from '../../shared/kernel/choices.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { ageAt } from '../../shared/people/age.ts';
import { ageBand, ageBandCodes } from '../../shared/people/age-bands.ts';
import type { SessionContext } from '../engine/context.ts';
import { CooperativeEntity } from './entities.ts';
import { membersAt, type MemberAt } from './members-at.ts';

const bandSet = 'iom';

/** Who the members of a cooperative were on a day: by sex, age and profile. */
export async function readComposition(
  { office }: SessionContext,
  { id, at }: { id: string; at: string },
): Promise<Composition> {
  if (!(await office.reads.existsBy(CooperativeEntity, { id }))) throw new Refusal('not_found');
  return compositionOf(await membersAt(office.reads, id, at), at);
}

/** Counts members once each. Age is that of the day; a person may have several profiles or none. */
export function compositionOf(members: readonly MemberAt[], at: string): Composition {
  const counted = members.map((member) => ({ ...member, band: ageBand(bandSet, ageAt(member.birthDate, at)) }));
  const count = (matches: (member: (typeof counted)[number]) => boolean) => counted.filter(matches).length;
  const bands = ageBandCodes(bandSet);
  const total = counted.length;
  const returnees = count((member) => member.returnee);
  return {
    at,
    total,
    bySex: Object.fromEntries(sexes.map((sex) => [sex, count((member) => member.sex === sex)])),
    byAge: bands.map((band) => ({ band, count: count((member) => member.band === band) })),
    byProfile: Object.fromEntries(profiles.map((profile) => [profile, count((member) => member[profile])])),
    sexByAge: sexes.flatMap((sex) =>
      bands.map((band) => ({ sex, band, count: count((member) => member.sex === sex && member.band === band) })),
    ),
    returneePercent: total === 0 ? null : (returnees / total) * 100,
  };
}
