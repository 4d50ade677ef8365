import type { ByLaws } from './by-laws.ts';

/**
 * What a country's law or practice sets, as a starting value for a cooperative's by-laws.
 *
 * Every value can be edited in the by-laws of a cooperative: the adopted by-laws, the law as amended and the regulations of a state or region come first.
 * `basis` says what stands behind the value: `law` names the act it is found in, `practice` what is usual under it. The citation names an article only
 * where its heading was read; the value itself is to be checked against the text in force.
 */
export interface CountryRule<Setting extends keyof ByLaws = keyof ByLaws> {
  readonly setting: Setting;
  readonly value: ByLaws[Setting];
  readonly basis: 'law' | 'practice';
  readonly citation: string;
}

function rule<Setting extends keyof ByLaws>(
  setting: Setting,
  value: ByLaws[Setting],
  basis: CountryRule['basis'],
  citation: string,
): CountryRule<Setting> {
  return { setting, value, basis, citation };
}

const nigeria = 'Nigerian Co-operative Societies Act, Cap. N98, Laws of the Federation of Nigeria 2004';
const ethiopia = 'Cooperative Societies Proclamation No. 985/2016, Ethiopia';
const ethiopiaEarlier = 'Cooperative Societies Proclamation No. 147/1998, Ethiopia';
const guatemala = 'Ley General de Cooperativas, Decreto 82-78, Guatemala';
const honduras = 'Ley de Cooperativas de Honduras, Decreto 65-87, reformed by Decretos 174-2013 and 146-2019';

/** By two-letter country code. Countries without a pack start from the general defaults. */
export const countryRules: Readonly<Record<string, readonly CountryRule[]>> = {
  NG: [
    rule('minimumMembers', 10, 'law', `${nigeria}, s. 3 (conditions of registration)`),
    rule('maximumSharePercent', 20, 'law', `${nigeria}, s. 27 (restriction on interest of members of society)`),
    rule('reservePercent', 25, 'law', `${nigeria}, s. 34 (disposal of profit)`),
  ],
  ET: [
    rule('specialMajorityPercent', 66.67, 'law', `${ethiopiaEarlier}, art. 2(5) (special resolution: two thirds)`),
    rule('quorumPercent', 50, 'practice', `${ethiopia}, usual by-laws: more than half of the members`),
    rule('reservePercent', 30, 'practice', `${ethiopia}, usual by-laws: 30 % of net profit before distribution`),
    rule('maximumSharePercent', 10, 'practice', `${ethiopia}, usual by-laws: at most 10 % of paid-up share capital`),
    rule('termYears', 3, 'practice', `${ethiopia}, usual by-laws: committee term of three years`),
    rule('termLimit', 2, 'practice', `${ethiopia}, usual by-laws: at most two consecutive terms`),
  ],
  GT: [rule('minimumMembers', 20, 'law', `${guatemala} (number of associates; article to be confirmed)`)],
  HN: [rule('reservePercent', 10, 'law', `${honduras} (legal reserve; article to be confirmed)`)],
};

/** The rules of a country, empty when there is no pack. */
export function countryRulesOf(country: string): readonly CountryRule[] {
  return countryRules[country] ?? [];
}

/** By-laws with the country's values in place of the general ones: what the form of a new cooperative starts from. */
export function byLawsFor(country: string, general: ByLaws): ByLaws {
  const values = Object.fromEntries(countryRulesOf(country).map((item) => [item.setting, item.value]));
  return { ...general, ...values };
}
