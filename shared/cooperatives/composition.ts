import { profiles, sexes } from '../kernel/choices.ts';
import type { Profile } from '../kernel/choices.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { ageAt } from '../people/age.ts';
import { ageBand, ageBandCodes } from '../people/age-bands.ts';
import type { AgeBandSet } from '../people/age-bands.ts';
import type { Composition } from './contract.ts';

/** A member as counting needs it. Several profiles may hold at once. */
export type CountedMember = Readonly<Record<Profile, boolean>> & {
  readonly sex: string | null;
  readonly birthDate: IsoDate | null;
};

/** Members who share a sex, a band and exactly these profiles (joined with `+`, `none` without any). Every member is in one cell. */
export interface CompositionCell {
  readonly sex: string;
  readonly band: string;
  readonly profiles: string;
  readonly count: number;
}

const unknown = 'unknown';
const noProfile = 'none';

/**
 * Counts members by sex, by age band at a date and by profile.
 *
 * What is not known is a bucket of its own (`unknown`), so that sexes, bands, their combinations and `cells` each add up to the total. A member with two
 * profiles counts in both; without any, in `none`.
 */
export function compositionOf(
  members: readonly CountedMember[],
  at: IsoDate,
  set: AgeBandSet = 'iom',
): Composition & { cells: CompositionCell[] } {
  const knownSexes: readonly string[] = sexes;
  const placed = members.map((member) => ({
    sex: member.sex !== null && knownSexes.includes(member.sex) ? member.sex : unknown,
    band: ageBand(set, ageAt(member.birthDate, at)),
    profiles: profiles.filter((profile) => member[profile]),
  }));
  const count = (matches: (member: (typeof placed)[number]) => boolean) => placed.filter(matches).length;
  const allSexes = [...sexes, unknown];
  const bands = ageBandCodes(set);
  const returnees = count((member) => member.profiles.includes('returnee'));
  return {
    at,
    total: placed.length,
    bySex: Object.fromEntries(allSexes.map((sex) => [sex, count((member) => member.sex === sex)])),
    byAge: bands.map((band) => ({ band, count: count((member) => member.band === band) })),
    byProfile: {
      ...Object.fromEntries(profiles.map((profile) => [profile, count((member) => member.profiles.includes(profile))])),
      [noProfile]: count((member) => member.profiles.length === 0),
    },
    sexByAge: allSexes.flatMap((sex) =>
      bands.map((band) => ({ sex, band, count: count((member) => member.sex === sex && member.band === band) })),
    ),
    cells: cellsOf(placed),
    returneePercent: placed.length === 0 ? null : (returnees * 100) / placed.length,
  };
}

function cellsOf(placed: readonly { sex: string; band: string; profiles: readonly string[] }[]): CompositionCell[] {
  const cells = new Map<string, CompositionCell>();
  for (const { sex, band, profiles: held } of placed) {
    const joined = held.join('+') || noProfile;
    const key = `${sex} ${band} ${joined}`;
    cells.set(key, { sex, band, profiles: joined, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()];
}
