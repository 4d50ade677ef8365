import type { EntityManager } from 'typeorm';
import type { ImportMapping } from '../../../shared/imports/contract.ts';
import type { OfficeFacts } from '../../people/register.ts';
import type { ImportRow } from '../rows/import-row.ts';
import type { RowValues } from '../rows/row-values.ts';
import type { LinkAnswer, LinkRequest, LinkUse } from './link-kind.ts';
import { chosenFor, ResolvedLinks, type ResolvedLink } from './resolved-links.ts';

export interface LinkSurroundings {
  readonly manager: EntityManager;
  readonly office: OfficeFacts;
  readonly mapping: ImportMapping;
  readonly values: RowValues;
}

/** Finds what the rows point to, follows what the user chose for it, and refuses the rows that need what cannot be found. */
export async function resolveLinks(
  uses: readonly LinkUse[],
  rows: readonly ImportRow[],
  at: LinkSurroundings,
): Promise<ResolvedLinks> {
  const links = new ResolvedLinks();
  for (const use of uses) {
    const asked = requestsOf(use, rows);
    const answers = await use.link.find(at.manager, asked, at.office);
    for (const request of asked) {
      links.add(decided(use, request, answers.get(request.key) ?? { ids: [], as: request.key }, at.mapping));
    }
    for (const row of rows) judge(row, use, links, at.values);
  }
  return links;
}

function requestsOf({ name }: LinkUse, rows: readonly ImportRow[]): LinkRequest[] {
  const requests = new Map<string, LinkRequest>();
  for (const { asked, refused } of rows) {
    const request = asked[name];
    if (request && !refused && !requests.has(request.key)) requests.set(request.key, request);
  }
  return [...requests.values()];
}

function decided(use: LinkUse, request: LinkRequest, { ids, as }: LinkAnswer, mapping: ImportMapping): ResolvedLink {
  const mayCreate = use.link.create !== undefined && use.create !== false;
  const chosen = chosenFor(mapping, use, request.key);
  const common = { use, request, as, rows: 0 };
  if (chosen === 'leave-out') return { ...common, state: 'left-out', ids };
  if (chosen === 'create' && mayCreate) return { ...common, state: 'new', ids };
  if (chosen !== null && chosen !== 'create') return { ...common, state: 'found', ids: [chosen] };
  if (ids.length === 1) return { ...common, state: 'found', ids };
  if (ids.length > 1) return { ...common, state: 'ambiguous', ids };
  return { ...common, state: mayCreate ? 'new' : 'unknown', ids };
}

/** `cooperative-missing`, `person-unknown`, `person-ambiguous`: the kind of link and what is wrong with it. */
function judge(row: ImportRow, use: LinkUse, links: ResolvedLinks, values: RowValues): void {
  if (row.refused) return;
  const { kind } = use.link;
  const severity = use.needed ? 'refused' : 'warning';
  const link = links.stateOf(row, use.name);
  if (link === null) {
    if (use.needed) refuse(row, values, [use.field ?? use.name], `${kind}-missing`, { link: kind });
    return;
  }
  link.rows += 1;
  if (link.state === 'found' || link.state === 'new') return;
  const { fields, text } = link.request;
  const params = { name: text, link: kind };
  const code = link.state === 'ambiguous' ? `${kind}-ambiguous` : `${kind}-unknown`;
  if (severity === 'refused') refuse(row, values, fields, code, params);
  else if (link.state !== 'left-out') values.noteAt(row.row, fields, `${code}-left-out`, 'warning', params);
}

/** Refuses a row for a reason found after it was read. */
export function refuse(
  row: ImportRow,
  values: RowValues,
  fields: readonly string[],
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): void {
  row.refused = true;
  values.noteAt(row.row, fields, code, 'refused', params);
}
