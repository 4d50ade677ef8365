import { randomUUID } from 'node:crypto';
import type {
  ImportCounts,
  ImportKind,
  ImportMapping,
  ImportPreview,
  ImportProblem,
} from '../../shared/imports/contract.ts';
import { fullName } from '../people/derive.ts';
import { cooperativeKey, missing, type Links } from './links.ts';
import type { PreparedImport, PreparedRow } from './prepared.ts';
import { cellName } from './reading/cells.ts';

const problemsShown = 500;
const rowsShown = 50;

/** What the user sees before deciding: counts, every problem with its cell, and a sample of the rows as they were understood. */
export function describePreview(
  kind: ImportKind,
  sheet: string,
  mapping: ImportMapping,
  { rows, problems }: PreparedImport,
  links: Links,
): { preview: ImportPreview; counts: ImportCounts } {
  const nameColumn =
    mapping.columns.find(({ field }) => field === 'familyName' || field === 'fullName' || field === 'givenNames')
      ?.column ?? 0;
  const doubles = rows.filter((row) => row.doubles.length > 0).map((row) => doubleProblem(sheet, nameColumn, row));
  const all = [...problems, ...doubles].sort((first, second) => rankOf(first) - rankOf(second));
  const outcomeOf = (row: PreparedRow): Outcome =>
    row.refused ? 'refused' : isKnown(kind, row, links) ? 'matched' : 'new';
  const counts: ImportCounts = {
    read: rows.length,
    new: rows.filter((row) => outcomeOf(row) === 'new').length,
    matched: rows.filter((row) => outcomeOf(row) === 'matched').length,
    refused: rows.filter((row) => row.refused).length,
    warned: doubles.length,
  };
  const preview: ImportPreview = {
    previewId: randomUUID(),
    counts,
    problems: all.slice(0, problemsShown),
    problemCount: all.length,
    also: alsoNeeded(kind, rows, links),
    sample: rows
      .slice(0, rowsShown)
      .map((row) => ({ row: row.row, outcome: outcomeOf(row), values: shownValues(row) })),
  };
  return { preview, counts };
}

/** Refused rows first; dates that can be read both ways last, since a whole column of them may stand in a file. */
function rankOf({ severity, code }: ImportProblem): number {
  if (severity === 'refused') return 0;
  return code === 'date-ambiguous' ? 2 : 1;
}

type Outcome = 'new' | 'matched' | 'refused';

/** Whether the record that the row is about exists already: the person, or in a file of memberships the membership. */
function isKnown(kind: ImportKind, row: PreparedRow, links: Links): boolean {
  return kind === 'people' ? row.match !== null : isOpenMembership(row, links);
}

/** `reasons` are codes of the comparison, the one of the names with its percentage: `same-phone,names-alike:92`. */
function doubleProblem(sheet: string, column: number, row: PreparedRow): ImportProblem {
  const [best] = [...row.doubles].sort((first, second) => second.result.score - first.result.score);
  const { score = 0, reasons = [] } = best?.result ?? {};
  const said = reasons.map(({ code, percent }) => (percent === undefined ? code : `${code}:${percent}`)).join(',');
  const params = { name: fullName(row.person), score: Math.round(score * 100), reasons: said };
  const cell = cellName(column, row.row);
  const other = best?.row ?? null;
  return other === null
    ? { sheet, cell, code: 'near-double', params, severity: 'warning' }
    : { sheet, cell, code: 'near-double-in-file', params: { ...params, row: other }, severity: 'warning' };
}

function alsoNeeded(kind: ImportKind, rows: readonly PreparedRow[], links: Links): ImportPreview['also'] {
  const used = rows.filter((row) => !row.refused);
  const members = used.filter(({ membership }) => membership !== null);
  const open = members.filter((row) => isOpenMembership(row, links)).length;
  const newCommunities = missing(links.communities).length;
  const newCooperatives = missing(links.cooperatives).length;
  return [
    { kind: 'community', new: newCommunities, matched: links.communities.size - newCommunities },
    { kind: 'cooperative', new: newCooperatives, matched: links.cooperatives.size - newCooperatives },
    ...(kind === 'people' ? [{ kind: 'membership', new: members.length - open, matched: open }] : []),
  ].filter((one) => one.new + one.matched > 0);
}

/** True when the row's person is a member of the row's cooperative already. */
function isOpenMembership({ match, membership }: PreparedRow, links: Links): boolean {
  if (!match || !('personId' in match) || !membership) return false;
  const cooperative = links.cooperatives.get(cooperativeKey(membership.cooperative));
  return links.openMemberships.has(`${cooperative?.id ?? ''} ${match.personId}`);
}

function shownValues({ person, community, membership }: PreparedRow): Record<string, string> {
  const values: Record<string, string | null> = {
    givenNames: person.givenNames,
    familyName: person.familyName,
    sex: person.sex,
    birthDate: person.birthDate,
    phone: person.phone,
    sourceId: person.sourceId,
    community,
    cooperative: membership?.cooperative ?? null,
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}
