import { describe, expect, test } from 'vitest';
import { byLaws } from '../../../shared/cooperatives/by-laws.ts';
import { byLawsFor, countryRules, countryRulesOf } from '../../../shared/cooperatives/country-rules.ts';

const general = byLaws.parse({});

describe('country rules', () => {
  test.each(Object.keys(countryRules))('of %s make valid by-laws, each value with its citation', (country) => {
    const settings = countryRulesOf(country).map(({ setting }) => setting);
    expect(settings.length).toBeGreaterThan(0);
    expect(new Set(settings).size).toBe(settings.length);
    for (const { citation } of countryRulesOf(country)) expect(citation.length).toBeGreaterThan(20);
    expect(byLaws.parse(byLawsFor(country, general))).toEqual(byLawsFor(country, general));
  });

  test('replace only what the country sets', () => {
    expect(byLawsFor('NG', general)).toMatchObject({ minimumMembers: 10, maximumSharePercent: 20, reservePercent: 25 });
    expect(byLawsFor('ET', general)).toMatchObject({
      reservePercent: 30,
      maximumSharePercent: 10,
      termYears: 3,
      termLimit: 2,
    });
    expect(byLawsFor('GT', general)).toEqual({ ...general, minimumMembers: 20 });
    expect(byLawsFor('HN', general)).toEqual({ ...general, reservePercent: 10 });
    expect(byLawsFor('FR', general)).toEqual(general);
  });
});
