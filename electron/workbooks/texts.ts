import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { languages, type Language } from '../../shared/kernel/choices.ts';

const localesUrl = new URL('../../resources/locales/', import.meta.url);

function read(language: Language, namespace: string): object {
  return JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, localesUrl), 'utf8')) as object;
}

/** The texts of some namespaces in one language, for workbooks and other files the engine writes. */
export async function loadTexts(language: Language, namespaces: readonly string[]): Promise<TFunction> {
  const instance = i18next.createInstance();
  const known = languages.includes(language) ? language : 'en';
  const resources = { [known]: Object.fromEntries(namespaces.map((namespace) => [namespace, read(known, namespace)])) };
  return instance.init({ lng: known, ns: [...namespaces], resources, interpolation: { escapeValue: false } });
}
