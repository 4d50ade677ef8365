import { randomUUID } from 'node:crypto';
import type { ImportCounts, ImportPreview, ImportProblem } from '../../shared/imports/contract.ts';
import { definitionOf } from './kinds.ts';
import type { PreparedImport } from './prepared.ts';
import { cellName } from './reading/cells.ts';
import { isRegistered, type ImportRow } from './rows/import-row.ts';
import { decisionsOf } from './prepare.ts';
import { wantedChanges } from './rows/update-way.ts';

const problemsShown = 500;
const rowsShown = 50;

/** What the user sees before deciding: counts, every problem with its cell, and a sample of the rows as they were understood. */
export function describePreview(prepared: PreparedImport): { preview: ImportPreview; counts: ImportCounts } {
  const { rows, problems } = prepared;
  const doubles = rows.filter((row) => row.doubles.length > 0 && !isRegistered(row.known));
  const all = [...problems, ...doubles.map((row) => doubleProblem(prepared, row))].sort(
    (first, second) => rankOf(first) - rankOf(second),
  );
  const outcomes = new Map(rows.map((row) => [row, outcomeOf(row, prepared)]));
  const count = (...wanted: Outcome[]): number =>
    [...outcomes.values()].filter((outcome) => wanted.includes(outcome)).length;
  const counts: ImportCounts = {
    read: rows.length,
    new: count('new'),
    matched: count('matched', 'changed'),
    changed: count('changed'),
    refused: count('refused'),
    warned: doubles.length,
  };
  const { show } = definitionOf(prepared.kind);
  const preview: ImportPreview = {
    previewId: randomUUID(),
    counts,
    problems: all.slice(0, problemsShown),
    problemCount: all.length,
    also: alsoNeeded(prepared),
    sample: rows.slice(0, rowsShown).map((row) => ({
      row: row.row,
      outcome: outcomes.get(row) ?? 'new',
      values: shownValues(show(row)),
    })),
  };
  return { preview, counts };
}

/** Refused rows first; dates that can be read both ways last, since a whole column of them may stand in a file. */
function rankOf({ severity, code }: ImportProblem): number {
  if (severity === 'refused') return 0;
  return code === 'date-ambiguous' ? 2 : 1;
}

type Outcome = ImportPreview['sample'][number]['outcome'];

function outcomeOf(row: ImportRow, { kind, mapping }: PreparedImport): Outcome {
  if (row.refused) return 'refused';
  if (row.known === null) return 'new';
  const chosen = decisionsOf(mapping)(row)?.fields ?? null;
  const changes = definitionOf(kind).update ? wantedChanges(row, mapping.update, chosen) : {};
  return Object.keys(changes).length > 0 ? 'changed' : 'matched';
}

/** `reasons` are codes of the comparison, the one of the names with its percentage: `same-phone,names-alike:92`. */
function doubleProblem({ sheet, kind, mapping }: PreparedImport, row: ImportRow): ImportProblem {
  const [best] = [...row.doubles].sort((first, second) => second.result.score - first.result.score);
  const { score = 0, reasons = [] } = best?.result ?? {};
  const said = reasons.map(({ code, percent }) => (percent === undefined ? code : `${code}:${percent}`)).join(',');
  const name = nameOf(definitionOf(kind).show(row));
  const params = { name, score: Math.round(score * 100), reasons: said };
  const column = mapping.columns.find(({ field }) => nameFields.includes(field ?? ''))?.column ?? 0;
  const cell = cellName(column, row.row);
  const other = best?.row ?? null;
  return other === null
    ? { sheet, cell, code: 'near-double', params, severity: 'warning' }
    : { sheet, cell, code: 'near-double-in-file', params: { ...params, row: other }, severity: 'warning' };
}

const nameFields = ['familyName', 'fullName', 'givenNames', 'name'];

function nameOf(shown: Readonly<Record<string, unknown>>): string {
  return ['givenNames', 'otherNames', 'familyName', 'name']
    .flatMap((field) => (typeof shown[field] === 'string' && shown[field] !== '' ? [shown[field]] : []))
    .join(' ');
}

/** Records that links make, and what the kind makes besides, by kind of record. */
function alsoNeeded({ links, also, kind }: PreparedImport): ImportPreview['also'] {
  const linked = definitionOf(kind)
    .links.filter(({ link, create }) => link.create !== undefined && create !== false)
    .map(({ name, link }) => {
      const found = links.of(name).filter(({ state }) => state === 'found');
      return { kind: link.kind, new: links.toMake(link.kind).length, matched: found.length };
    });
  return [...linked, ...also].filter((one) => one.new + one.matched > 0);
}

function shownValues(values: Readonly<Record<string, string | number | boolean | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value === null || value === '' ? [] : [[field, String(value)] as const],
    ),
  );
}
