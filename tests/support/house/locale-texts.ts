import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../run/tool.ts';

/** Full key (`people:field.givenNames`) to text. */
export type Texts = ReadonlyMap<string, string>;

const folder = join(projectFolder, 'resources', 'locales');
const pluralEnding = /_(zero|one|two|few|many|other)$/;

export function namespacesOf(language: string): string[] {
  return readdirSync(join(folder, language)).map((name) => name.replace(/\.json$/, ''));
}

/** All texts of a language. The `errors` namespace is flat, its keys being refusal codes; the others are nested. */
export function textsOf(language: string): Texts {
  return new Map(
    namespacesOf(language).flatMap((namespace) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'));
      return flatten(content, '').map(([key, text]): [string, string] => [`${namespace}:${key}`, text]);
    }),
  );
}

/** The keys as the code names them: the plural forms of a text are one key. */
export function baseKeys(texts: Texts): Set<string> {
  return new Set([...texts.keys()].map((key) => baseKey(key, texts)));
}

/** A key without its plural ending, where the text has plural forms: `people:found_one` and `_other` are forms of `people:found`. */
export function baseKey(key: string, texts: Texts): string {
  const base = key.replace(pluralEnding, '');
  return texts.has(`${base}_other`) ? base : key;
}

/** The plural forms each counted text has, as `base -> sorted endings`. */
export function pluralForms(texts: Texts): Map<string, string[]> {
  const counted = [...texts.keys()].filter((key) => baseKey(key, texts) !== key);
  const groups = Map.groupBy(counted, (key) => baseKey(key, texts));
  return new Map(
    [...groups].map(([base, keys]) => [base, keys.map((key) => pluralEnding.exec(key)?.[1] ?? '').sort()]),
  );
}

/** The names between `{{` and `}}` in a text, sorted, without their formats. */
export function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`The text ${path} is neither a string nor a group`);
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}
