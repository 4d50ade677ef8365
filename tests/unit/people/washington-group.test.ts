import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { washingtonGroupFields } from '../../../shared/people/person.ts';
import { disability, washingtonGroupAnswers } from '../../../shared/people/washington-group.ts';
import type { WashingtonGroupAnswers } from '../../../shared/people/washington-group.ts';

const answer = fc.option(fc.constantFrom(...washingtonGroupAnswers));
const answers = fc.record(
  Object.fromEntries(washingtonGroupFields.map((domain) => [domain, answer])),
) as fc.Arbitrary<WashingtonGroupAnswers>;

const none: WashingtonGroupAnswers = {
  seeing: 1,
  hearing: 1,
  walking: 1,
  remembering: 1,
  selfCare: 1,
  communicating: 1,
};

interface Texts {
  readonly question: Record<string, string>;
  readonly answer: Record<string, string>;
}

function texts(language: string): Texts {
  const file = new URL(`../../../resources/locales/${language}/washington-group.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

describe('Washington Group Short Set', () => {
  test('one domain at "a lot" or "cannot do" is enough, "some" in all six is not', () => {
    expect(disability(none)).toBe('without');
    expect(disability({ ...none, selfCare: 3 })).toBe('with');
    expect(disability({ ...none, hearing: 4 })).toBe('with');
    const some = Object.fromEntries(washingtonGroupFields.map((domain) => [domain, 2]));
    expect(disability(some as WashingtonGroupAnswers)).toBe('without');
  });

  test('a missing answer makes it unknown unless another decides', () => {
    expect(disability({ ...none, walking: null })).toBe('unknown');
    expect(disability({ ...none, walking: null, seeing: 3 })).toBe('with');
  });

  test('is with, without or unknown by the cut-off whatever the answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const values = Object.values(given);
        const expected = values.some((value) => (value ?? 0) >= 3)
          ? 'with'
          : values.includes(null)
            ? 'unknown'
            : 'without';
        expect(disability(given)).toBe(expected);
      }),
    );
  });

  test('other fields of the record do not count as answers', () => {
    expect(disability({ ...none, monthsAbroad: 30, photoId: null } as WashingtonGroupAnswers)).toBe('without');
  });

  test.each(['en', 'fr', 'es'])('six questions in order and four answers in %s', (language) => {
    const { question, answer: choices } = texts(language);
    expect(Object.keys(question)).toEqual([...washingtonGroupFields]);
    expect(Object.keys(choices)).toEqual(washingtonGroupAnswers.map(String));
  });

  test('the English wording is the official one', () => {
    expect(Object.values(texts('en').question)).toEqual([
      'Do you have difficulty seeing, even if wearing glasses?',
      'Do you have difficulty hearing, even if using a hearing aid(s)?',
      'Do you have difficulty walking or climbing steps?',
      'Do you have difficulty remembering or concentrating?',
      'Do you have difficulty with self-care, such as washing all over or dressing?',
      'Using your usual language, do you have difficulty communicating, for example understanding or being understood?',
    ]);
    expect(Object.values(texts('en').answer)).toEqual([
      'No difficulty',
      'Some difficulty',
      'A lot of difficulty',
      'Cannot do at all',
    ]);
  });
});
