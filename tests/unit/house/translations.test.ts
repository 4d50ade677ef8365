import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../shared/kernel/refusal-codes.ts';
import {
  baseKey,
  baseKeys,
  namespacesOf,
  parametersOf,
  pluralForms,
  textsOf,
} from '../../support/house/locale-texts.ts';
import type { Texts } from '../../support/house/locale-texts.ts';
import { sourceFiles } from '../../support/house/source-files.ts';
import { fits, stringsIn, usedKeys } from '../../support/house/used-keys.ts';

const english = textsOf('en');
const englishKeys = [...baseKeys(english)].sort();
const sources = sourceFiles('renderer', 'electron', 'shared');
const used = usedKeys(sources, new Set(namespacesOf('en')));
/** The shells name their few texts without the namespace; that they exist is checked by the compiler. */
const namedByShells = stringsIn(sources.filter((file) => /^electron\/(?:shell\/|[\w-]+\.ts$)/.test(file.path)));

/** The parameters of each text; of a counted one those of its general form, since "one person" need not say the number. */
function parameters(texts: Texts): Map<string, string[]> {
  const counted = pluralForms(texts);
  const general = [...texts].filter(([key]) => !counted.has(baseKey(key, texts)) || key.endsWith('_other'));
  return new Map(general.map(([key, text]) => [baseKey(key, texts), parametersOf(text)]));
}

/** The values of a field with choices are looked up by the field's name: `people:sex.female` belongs to `people:field.sex`. */
function isChoiceOfField(key: string): boolean {
  const [, namespace, group] = /^([\w-]+):([\w-]+)\../.exec(key) ?? [];
  return namespace !== undefined && group !== undefined && english.has(`${namespace}:field.${group}`);
}

describe('keys in the code', () => {
  test('every key that is named has a text', () => {
    const known = new Set(englishKeys);
    expect([...used.exact].filter(([key]) => !known.has(key)).map(([key, place]) => `${place} ${key}`)).toEqual([]);
  });

  test('every key that is built at run time can have a text', () => {
    const lost = [...used.patterns].filter(([pattern]) => !englishKeys.some((key) => fits(key, pattern)));
    expect(lost.map(([pattern, place]) => `${place} ${pattern}`)).toEqual([]);
  });

  test('every key names its namespace', () => {
    expect(used.withoutNamespace).toEqual([]);
  });

  test('every text is used', () => {
    const patterns = [...used.patterns.keys()];
    const isUsed = (key: string): boolean =>
      used.exact.has(key) ||
      patterns.some((pattern) => fits(key, pattern)) ||
      isChoiceOfField(key) ||
      // Each refusal's sentence is held against the list of refusals below.
      key.startsWith('errors:') ||
      (key.startsWith('shell:') && namedByShells.has(key.slice('shell:'.length)));
    expect(englishKeys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('every refusal has its sentence, and there is no other', () => {
    const sentences = englishKeys.filter((key) => key.startsWith('errors:')).map((key) => key.slice('errors:'.length));
    expect(sentences).toEqual([...refusalCodes].sort());
  });
});

describe.each(['en', 'fr', 'es'])('texts in %s', (language) => {
  const texts = textsOf(language);

  test('there is one for every English text, and no other', () => {
    expect([...baseKeys(texts)].sort()).toEqual(englishKeys);
  });

  test('none is empty', () => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test('each takes the same parameters as in English', () => {
    const expected = parameters(english);
    const different = [...parameters(texts)].filter(([key, names]) => names.join() !== expected.get(key)?.join());
    expect(
      different.map(([key, names]) => `${key} has {${names.join()}}, English {${expected.get(key)?.join() ?? ''}}`),
    ).toEqual([]);
  });

  test('counted ones have every plural form of the language', () => {
    const needed = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort().join();
    const wrong = [...pluralForms(texts)].filter(([, forms]) => forms.join() !== needed);
    expect(wrong.map(([base, forms]) => `${base} has ${forms.join()}, needs ${needed}`)).toEqual([]);
  });
});
