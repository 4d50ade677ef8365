import { byLaws } from '../../shared/cooperatives/by-laws.ts';
import type { ImportCounts, ImportKind, ImportMapping } from '../../shared/imports/contract.ts';
import { registerCommunities } from '../communities/register.ts';
import { createCooperatives } from '../cooperatives/register.ts';
import { joinMembers, type NewMember } from '../cooperatives/join.ts';
import { addPairs, pairOf } from '../people/doubles.ts';
import { registerPeople, type OfficeFacts } from '../people/register.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { Transaction } from '../storage/transaction.ts';
import { ImportBatchEntity, ImportedRecordEntity, type ImportBatchRow, type ImportedRecordRow } from './entities.ts';
import { communityKey, cooperativeKey, missing, type Links, type LinkTarget } from './links.ts';
import { breathe, type PreparedRow } from './prepared.ts';

const peoplePerStep = 500;

export interface ConfirmedImport {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly mapping: ImportMapping;
  readonly counts: ImportCounts;
  readonly rows: readonly PreparedRow[];
  readonly links: Links;
}

export interface WriteSurroundings {
  readonly office: OfficeFacts;
  readonly report: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Writes a previewed import inside the caller's transaction: all of it or, when it is cancelled or fails, nothing. */
export async function writeImport(
  tx: Transaction,
  confirmed: ConfirmedImport,
  surroundings: WriteSurroundings,
): Promise<ImportBatchRow> {
  const batchId = tx.newId();
  const note = { action: 'imported', reason: confirmed.fileName };
  const made: Omit<ImportedRecordRow, 'batchId'>[] = [];
  const communities = await makeCommunities(tx, confirmed.links, note, made);
  const people = await makePeople(tx, confirmed, communities, surroundings, made);
  const cooperatives = await makeCooperatives(tx, confirmed.links, note, made);
  await makeMemberships(tx, confirmed, { people, cooperatives, note, made });
  await addPairs(tx, doublesOf(confirmed.rows, people));
  const batch: ImportBatchRow = {
    id: batchId,
    kind: confirmed.kind,
    fileName: confirmed.fileName,
    fileHash: confirmed.fileHash,
    mapping: confirmed.mapping,
    counts: confirmed.counts,
    importedAt: tx.now,
    importedBy: tx.actor.userId,
    undoneAt: null,
  };
  await insertRows(tx.manager, ImportBatchEntity, [batch]);
  await insertRows(
    tx.manager,
    ImportedRecordEntity,
    made.map((record) => ({ ...record, batchId })),
  );
  await tx.journal([{ action: 'imported', kind: 'import', recordId: batchId, reason: confirmed.fileName }]);
  return batch;
}

type Made = Omit<ImportedRecordRow, 'batchId'>[];
type Note = { action: string; reason: string };

async function makeCommunities(tx: Transaction, links: Links, note: Note, made: Made): Promise<Map<string, string>> {
  const wanted = missing(links.communities);
  const village = { kind: 'village' as const, latitude: null, longitude: null, populationNotes: null };
  const rows = await registerCommunities(
    tx,
    wanted.map(({ name, pcode }) => ({ ...village, name, pcode })),
    note,
  );
  const ids = knownIds(links.communities);
  for (const [index, row] of rows.entries()) {
    ids.set(wanted[index]?.key ?? '', row.id);
    made.push({ recordKind: 'community', recordId: row.id });
  }
  return ids;
}

function knownIds(targets: ReadonlyMap<string, LinkTarget>): Map<string, string> {
  return new Map([...targets.values()].flatMap(({ key, id }) => (id === null ? [] : [[key, id] as const])));
}

async function makeCooperatives(tx: Transaction, links: Links, note: Note, made: Made): Promise<Map<string, string>> {
  const wanted = missing(links.cooperatives);
  const inputs = wanted.map(({ name }) => ({
    name,
    code: name.slice(0, 20),
    sourceId: name,
    groupKind: 'cooperative' as const,
    status: 'forming' as const,
    communityId: null,
    valueChains: null,
    activities: null,
    formedOn: null,
    registrationNumber: null,
    registrationAuthority: null,
    byLawsAdoptedOn: null,
    byLaws: byLaws.parse({}),
  }));
  const rows = await createCooperatives(tx, inputs, note);
  const ids = knownIds(links.cooperatives);
  for (const [index, row] of rows.entries()) {
    ids.set(wanted[index]?.key ?? '', row.id);
    made.push({ recordKind: 'cooperative', recordId: row.id });
  }
  return ids;
}

/** Registers the new people and answers with the person of every accepted row, by row number. */
async function makePeople(
  tx: Transaction,
  { rows, fileName, links }: ConfirmedImport,
  communities: ReadonlyMap<string, string>,
  { office, report, signal }: WriteSurroundings,
  made: Made,
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  const accepted = rows.filter((row) => !row.refused);
  const fresh = accepted.filter((row) => row.match === null);
  for (let start = 0; start < fresh.length; start += peoplePerStep) {
    const step = fresh.slice(start, start + peoplePerStep);
    const people = step.map((row) => {
      const communityId = row.community === null ? null : (communities.get(communityKey(row, links.districts)) ?? null);
      return { ...row.person, communityId };
    });
    const registered = await registerPeople(tx, office, people, { action: 'imported', reason: fileName });
    for (const [index, row] of registered.entries()) {
      ids.set(step[index]?.row ?? 0, row.id);
      made.push({ recordKind: 'person', recordId: row.id });
    }
    report(start + step.length, fresh.length);
    await breathe(signal);
  }
  for (const { row, match } of accepted) {
    if (match && 'personId' in match) ids.set(row, match.personId);
  }
  for (const { row, match } of accepted) {
    if (match && 'row' in match) ids.set(row, ids.get(match.row) ?? '');
  }
  return ids;
}

interface MembershipParts {
  readonly people: ReadonlyMap<number, string>;
  readonly cooperatives: ReadonlyMap<string, string>;
  readonly note: Note;
  readonly made: Made;
}

async function makeMemberships(
  tx: Transaction,
  { rows, links }: ConfirmedImport,
  parts: MembershipParts,
): Promise<void> {
  const { people, cooperatives, note, made } = parts;
  const open = new Set(links.openMemberships);
  const members: NewMember[] = [];
  for (const { row, membership, refused } of rows) {
    const personId = people.get(row);
    const cooperativeId = membership ? cooperatives.get(cooperativeKey(membership.cooperative)) : undefined;
    if (refused || !membership || personId === undefined || cooperativeId === undefined) continue;
    const pair = `${cooperativeId} ${personId}`;
    if (open.has(pair)) continue;
    open.add(pair);
    const { category, joinedOn, number } = membership;
    members.push({ cooperativeId, personId, category, joinedOn: joinedOn ?? tx.today, number });
  }
  for (const row of await joinMembers(tx, members, note)) made.push({ recordKind: 'membership', recordId: row.id });
}

function doublesOf(rows: readonly PreparedRow[], people: ReadonlyMap<number, string>) {
  return rows.flatMap(({ row, doubles }) => {
    const personId = people.get(row);
    return doubles.flatMap((double) => {
      const otherId = double.personId ?? people.get(double.row ?? 0);
      if (personId === undefined || otherId === undefined || otherId === personId) return [];
      return [{ ...pairOf(personId, otherId), result: double.result }];
    });
  });
}
