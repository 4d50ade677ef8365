import type { TFunction } from 'i18next';
import type { ImportProblem } from '../../shared/imports/contract.ts';
import { importFields, type ImportKind } from '../../shared/imports/kinds.ts';
import { problemKeys } from '../../shared/imports/problem-keys.ts';
import type { Format } from '../components/format.ts';
import { visible } from '../components/format.ts';

/** What is wrong with a cell, in one sentence. */
export function problemText(t: TFunction, format: Format, kind: ImportKind, { code, params }: ImportProblem): string {
  const shown = Object.entries(params).map(([name, value]) => [name, paramText(t, format, name, value, kind)] as const);
  return t(problemKeys(code), Object.fromEntries(shown));
}

function paramText(t: TFunction, format: Format, name: string, value: string | number, kind: ImportKind): string {
  if (typeof value === 'number') return format.number(value);
  if (name === 'field') return t(importFields(kind).find((one) => one.field === value)?.title ?? value);
  if (name === 'link') return t(`imports:link.${value}`);
  if (name === 'read') return format.longDate(value);
  return visible(value);
}

/** Why two records may be one person: "same phone, name 92% alike"; '' for any other problem. */
export function reasonsText(t: TFunction, format: Format, { params }: ImportProblem): string {
  const codes = String(params['reasons'] ?? '')
    .split(',')
    .filter((code) => code !== '');
  return codes
    .map((said) => {
      const [code = '', percent] = said.split(':');
      return t(`people:reason.${code}`, { percent: percent === undefined ? '' : format.percent(Number(percent)) });
    })
    .join(t('people:reason-separator'));
}
