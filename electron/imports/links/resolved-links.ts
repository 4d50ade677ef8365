import type { ImportMapping } from '../../../shared/imports/contract.ts';
import type { ImportRow } from '../rows/import-row.ts';
import type { LinkRequest, LinkUse } from './link-kind.ts';

export type LinkState = 'found' | 'new' | 'unknown' | 'ambiguous' | 'left-out';

/** What became of one text by which the file names a record. */
export interface ResolvedLink {
  readonly use: LinkUse;
  readonly request: LinkRequest;
  readonly state: LinkState;
  /** Of a found one its id, of an ambiguous one those that could be meant. */
  readonly ids: readonly string[];
  /** Tells one record to be made from another. */
  readonly as: string;
  rows: number;
}

/** The records that the rows of a file point to, found, chosen or still to be made. */
export class ResolvedLinks {
  readonly #links = new Map<string, Map<string, ResolvedLink>>();
  readonly #made = new Map<string, string>();

  add(link: ResolvedLink): void {
    const ofUse = this.#links.get(link.use.name) ?? new Map<string, ResolvedLink>();
    ofUse.set(link.request.key, link);
    this.#links.set(link.use.name, ofUse);
  }

  of(name: string): readonly ResolvedLink[] {
    return [...(this.#links.get(name)?.values() ?? [])];
  }

  all(): readonly ResolvedLink[] {
    return [...this.#links.values()].flatMap((ofUse) => [...ofUse.values()]);
  }

  /** What became of what a row asks for under a name; null where it asks for nothing. */
  stateOf(row: Pick<ImportRow, 'asked'>, name: string): ResolvedLink | null {
    const request = row.asked[name];
    return request ? (this.#links.get(name)?.get(request.key) ?? null) : null;
  }

  /** The id of the record a row points to. Null where there is none, and before writing also for one that is still to be made. */
  idOf(row: Pick<ImportRow, 'asked'>, name: string): string | null {
    const link = this.stateOf(row, name);
    if (link?.state === 'found') return link.ids[0] ?? null;
    return link?.state === 'new' ? (this.#made.get(madeKey(link)) ?? null) : null;
  }

  /** Tells the record a row points to from every other one, also before it is made; null where there is none. */
  keyOf(row: Pick<ImportRow, 'asked'>, name: string): string | null {
    const link = this.stateOf(row, name);
    if (link === null || (link.state !== 'found' && link.state !== 'new')) return null;
    return link.state === 'found' ? (link.ids[0] ?? null) : madeKey(link);
  }

  /** The first of each record that is to be made. */
  toMake(kind: string): readonly ResolvedLink[] {
    const missing = this.all().filter(({ use, state }) => use.link.kind === kind && state === 'new');
    return [...new Map(missing.map((link) => [madeKey(link), link])).values()];
  }

  made(link: ResolvedLink, id: string): void {
    this.#made.set(madeKey(link), id);
  }
}

function madeKey({ use, as }: ResolvedLink): string {
  return `${use.link.kind} ${as}`;
}

/** What the user chose for a text, where anything was chosen. */
export function chosenFor(mapping: ImportMapping, use: LinkUse, key: string): string | null {
  return mapping.links.find((one) => one.link === use.name && one.key === key)?.choice ?? null;
}
