import ts from 'typescript';
import { placeOf, visitSyntax } from './source-files.ts';
import type { ProjectFile } from './source-files.ts';
import { askedNamespace, isAsked } from './translate-calls.ts';

/** The translation keys a set of sources can ask for. Each has one place that names it. */
export interface UsedKeys {
  /** Keys in full: `people:field.givenNames`. */
  readonly exact: ReadonlyMap<string, string>;
  /** Keys built at run time, a star standing for what is put in: `people:sex.*`, `*:field.*`. */
  readonly patterns: ReadonlyMap<string, string>;
  /** Texts asked for by a key of which nothing tells the namespace. */
  readonly withoutNamespace: readonly string[];
}

const keyForm = /^([a-z][\w-]*):[\w.-]+$/i;
const patternForm = /^(?:\*|[a-z][\w-]*):[\w.*-]+$/i;
const comment = /\/\/ i18n: ([\w:.*-]+)$/gm;

/**
 * Collects the keys in sources. A key is
 * - what is handed to `t`, in the namespace of the `useTranslation('…')` that `t` comes from unless it names one (`common:save`);
 * - a string `namespace:key.path` of a known namespace, wherever it stands;
 * - a template of either kind, as a pattern;
 * - what the comment `// i18n: people:sex.*` declares, where a key is put together in another way.
 */
export function usedKeys(files: readonly ProjectFile[], namespaces: ReadonlySet<string>): UsedKeys {
  const exact = new Map<string, string>();
  const patterns = new Map<string, string>();
  const withoutNamespace: string[] = [];

  const add = (text: string, place: string): void => {
    // A pattern of stars alone fits every key of a namespace and so tells nothing.
    if (/:.*[a-z\d]/i.test(text)) (text.includes('*') ? patterns : exact).set(text, place);
  };
  const read = (file: ProjectFile, node: ts.Node): void => {
    const text = ts.isExpression(node) ? keyText(node) : null;
    if (text === null) return;
    const form = text.includes('*') ? patternForm : keyForm;
    if (!isAsked(node)) {
      const namespace = text.split(':')[0] ?? '';
      if (form.test(text) && (namespace === '*' || namespaces.has(namespace))) add(text, placeOf(file, node));
      return;
    }
    const namespace = askedNamespace(node);
    if (text.includes(':')) add(text, placeOf(file, node));
    else if (namespace !== null) add(`${namespace}:${text}`, placeOf(file, node));
    else if (text !== '*') withoutNamespace.push(`${placeOf(file, node)} "${text}"`);
  };

  for (const file of files) {
    visitSyntax(file, (node) => read(file, node));
    for (const [, key = ''] of file.text.matchAll(comment)) add(key, file.path);
  }
  return { exact, patterns, withoutNamespace };
}

/** Whether a key can come of a pattern. */
export function fits(key: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('[^:]+')}$`).test(key);
}

/** Every string in the sources. */
export function stringsIn(files: readonly ProjectFile[]): Set<string> {
  const strings = new Set<string>();
  for (const file of files) {
    visitSyntax(file, (node) => {
      if (ts.isStringLiteralLike(node)) strings.add(node.text);
    });
  }
  return strings;
}

/** The text of a string or a template, with a star for each value put in; null for any other expression. */
function keyText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('');
}
