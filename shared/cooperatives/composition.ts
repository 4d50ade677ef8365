import { profiles, sexes } from '../kernel/choices.ts';
import type { Profile, Sex } from '../kernel/choices.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { ageAt } from '../people/age.ts';
import { ageBand, ageBandCodes } from '../people/age-bands.ts';
import type { AgeBandSet } from '../people/age-bands.ts';

/** A member as the composition counts: profile flags may hold together. */
export interface CountedMember {
  readonly sex: Sex | null;
  readonly birthDate: IsoDate | null;
  readonly profiles: readonly Profile[];
}

export interface CompositionCell {
  readonly sex: string;
  readonly band: string;
  /** The profiles that hold together, joined with `+` in the order of `profiles`, or `none`. */
  readonly profiles: string;
  readonly count: number;
}

export interface Composition {
  readonly at: IsoDate;
  readonly total: number;
  /** Every sex and `unknown`; adds up to the total. */
  readonly bySex: Readonly<Record<string, number>>;
  /** Every band of the set, `unknown` last; adds up to the total. */
  readonly byAge: readonly { readonly band: string; readonly count: number }[];
  /** Members per profile, and `none`. A member with two profiles counts in both. */
  readonly byProfile: Readonly<Record<string, number>>;
  /** Every combination, also empty ones; adds up to the total. */
  readonly sexByAge: readonly { readonly sex: string; readonly band: string; readonly count: number }[];
  /** Only combinations that occur; each member is in exactly one, so that they add up to the total. */
  readonly cells: readonly CompositionCell[];
  /** Percent of members, unrounded; `null` without members. */
  readonly returneePercent: number | null;
}

const unknown = 'unknown';
const noProfile = 'none';

/** Counts members by sex, age band at a date and profile. What is not known is a bucket of its own and never left out. */
export function compose(members: readonly CountedMember[], at: IsoDate, set: AgeBandSet = 'iom'): Composition {
  const placed = members.map((member) => ({
    sex: member.sex ?? unknown,
    band: ageBand(set, ageAt(member.birthDate, at)),
    profiles: profiles.filter((profile) => member.profiles.includes(profile)),
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
    const key = [sex, band, joined].join(' ');
    cells.set(key, { sex, band, profiles: joined, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()];
}
