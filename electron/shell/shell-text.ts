import english from '../../resources/locales/en/shell.json' with { type: 'json' };
import spanish from '../../resources/locales/es/shell.json' with { type: 'json' };
import french from '../../resources/locales/fr/shell.json' with { type: 'json' };

type Texts = typeof english;

/** What the shells themselves say: in the terminal, in the menu and dialogs of the window, and instead of the page. */
export type ShellTextKey = {
  [Group in keyof Texts]: `${Group}.${keyof Texts[Group] & string}`;
}[keyof Texts];

/** Looks up a text and puts its values in. */
export type ShellText = (key: ShellTextKey, values?: Readonly<Record<string, string>>) => string;

const languages: Readonly<Record<string, Texts>> = { en: english, es: spanish, fr: french };

/**
 * The shells' texts in the first language that exists.
 *
 * @param wanted language tags in order of preference, such as `fr-SN`; English when none of them exists
 */
export function shellTexts(...wanted: readonly string[]): ShellText {
  const chosen = wanted.map((tag) => languages[tag.slice(0, 2).toLowerCase()]).find((texts) => texts !== undefined);
  return (key, values = {}) => fill(textOf(chosen ?? english, key), values);
}

/** The shells' texts in the language of this computer. */
export function systemShellTexts(): ShellText {
  return shellTexts(Intl.DateTimeFormat().resolvedOptions().locale);
}

function textOf(texts: Texts, key: ShellTextKey): string {
  const [group = '', name = ''] = key.split('.');
  const found = (texts as Record<string, Record<string, string>>)[group]?.[name];
  return found ?? key;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
