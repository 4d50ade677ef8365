import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import english from '../../../resources/locales/en/cooperatives.json' with { type: 'json' };
import spanish from '../../../resources/locales/es/cooperatives.json' with { type: 'json' };
import { bandLimits, bandText, sexesShown } from '../../../renderer/cooperatives/composition-texts.ts';
import { spanText, timeLeftText } from '../../../renderer/cooperatives/time-left.ts';
import { compositionOf } from '../../../shared/cooperatives/composition.ts';

async function texts(lng: 'en' | 'es') {
  const i18n = createInstance();
  await i18n.init({ lng, resources: { en: { cooperatives: english }, es: { cooperatives: spanish } } });
  return i18n.t;
}

describe('a span of time in words', () => {
  test.each([
    ['2025-03-01', '2025-03-02', '1 day'],
    ['2025-03-01', '2025-04-30', '60 days'],
    ['2025-03-01', '2025-05-01', '2 months'],
    ['2025-01-31', '2025-03-31', '2 months'],
    ['2025-03-01', '2026-03-01', '1 year'],
    ['2025-03-01', '2028-02-29', '2 years 11 months'],
  ])('from %s to %s are %s', async (from, to, text) => {
    expect(spanText(await texts('en'), from, to)).toBe(text);
  });

  test('is counted in the language of the reader', async () => {
    expect(timeLeftText(await texts('es'), '2025-03-01', '2026-05-01')).toBe('aún 1 año 2 meses');
  });
});

test('the last day of a term still counts, and the day after it has run out', async () => {
  const t = await texts('en');
  expect(timeLeftText(t, '2025-03-01', '2025-03-01')).toBe('Last day today');
  expect(timeLeftText(t, '2025-03-02', '2025-03-01')).toBe('Ran out 1 day ago; an election is due');
});

test('age bands are read from their codes, open and unknown ones too', async () => {
  const t = await texts('en');
  expect(bandLimits('18-59')).toEqual({ from: 18, to: 59 });
  expect(bandLimits('60+')).toEqual({ from: 60, to: null });
  expect(['18-59', '60+', 'unknown'].map((band) => bandText(t, band))).toEqual([
    '18 to 59 years',
    '60 years and over',
    'Age not known',
  ]);
});

test('women and men are always named, others where somebody is counted', () => {
  const nobody = { birthDate: null, returnee: false, youthAtRisk: false, hostCommunityMember: false, farmer: false };
  expect(sexesShown(compositionOf([], '2025-01-01'))).toEqual(['female', 'male']);
  expect(sexesShown(compositionOf([{ ...nobody, sex: null }], '2025-01-01'))).toEqual(['female', 'male', 'unknown']);
});
