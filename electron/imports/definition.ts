import type { EntityManager, EntitySchema } from 'typeorm';
import type { DecidedDouble } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { OfficeFacts } from '../people/register.ts';
import type { RecordFields } from '../storage/columns.ts';
import type { RecordChange, WriteNote } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { LinkUse } from './links/link-kind.ts';
import type { ResolvedLinks } from './links/resolved-links.ts';
import type { ImportRow } from './rows/import-row.ts';
import type { RowValues } from './rows/row-values.ts';

export { breathe } from './breathe.ts';
export { matchByKey, recognise } from './rows/match-by-key.ts';
export { isRegistered } from './rows/import-row.ts';
export type { ImportRow, KnownRecord, PossibleDouble } from './rows/import-row.ts';
export type { LinkAnswer, LinkKind, LinkRequest, LinkUse } from './links/link-kind.ts';
export type { ResolvedLinks } from './links/resolved-links.ts';
export type { RowValues } from './rows/row-values.ts';

/** What a kind of import is given to find out which rows are records already. Nothing may be written. */
export interface Matching {
  readonly manager: EntityManager;
  readonly office: OfficeFacts;
  readonly links: ResolvedLinks;
  /** What was decided of a row that may be somebody registered. */
  readonly decisionOf: (row: ImportRow) => DecidedDouble | null;
  /** Tells how far a long comparison has come. */
  readonly report: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** Refuses a row; `fields` are where the reason may lie, of which the first with a column is named. */
  readonly refuse: (row: ImportRow, fields: readonly string[], code: string, params?: ProblemParams) => void;
}

export type ProblemParams = Readonly<Record<string, string | number>>;

/** What a kind of import is given to write its rows. */
export interface Writing {
  readonly office: OfficeFacts;
  /** Every linked record exists now: `links.idOf(row, 'cooperative')`. */
  readonly links: ResolvedLinks;
  /** For the journal of each record. */
  readonly note: WriteNote;
  /** What was decided of a row that may be somebody registered. */
  readonly decisionOf: (row: ImportRow) => DecidedDouble | null;
  /** Notes records that undoing the import takes back. */
  readonly made: (kind: string, records: readonly { readonly id: string }[]) => void;
  /**
   * Walks through rows in pieces, reports progress between them and lets others be answered.
   *
   * @throws Refusal work.cancelled
   */
  readonly inSteps: <R>(rows: readonly R[], write: (step: readonly R[]) => Promise<void>) => Promise<void>;
}

/** The accepted rows of a file, as they are to be written. */
export interface WrittenRows<D> {
  /** Rows that become records. */
  readonly fresh: readonly ImportRow<D>[];
  /** Every accepted row: also those known already, and those that repeat an earlier one. */
  readonly all: readonly ImportRow<D>[];
}

/** How many records beside its own an import would make, and how many of them exist. */
export interface AlsoNeeded {
  readonly kind: string;
  readonly new: number;
  readonly matched: number;
}

/** The engine's half of a kind of import; the other half is its shape in `shared/<feature>/import-fields.ts`. */
export interface ImportDefinition<D> {
  readonly kind: ImportKind;
  /** The kind of record that a row is; its undo rule is listed in `electron/imports/kinds.ts`. */
  readonly recordKind: string;
  /** What the rows point to. Missing ones are made before `write`, where the kind can be made and nobody chose otherwise. */
  readonly links: readonly LinkUse[];
  /** Understands one row. What is wrong with it is said through `values`; nothing else is read or written. */
  readonly read: (values: RowValues) => D;
  /** Finds out, for all accepted rows at once, which are records already: sets `known` and, where records can be updated, `changes`. */
  readonly match: (rows: readonly ImportRow<D>[], at: Matching) => Promise<void>;
  /** Records of other kinds that the rows make besides what their links make. */
  readonly also?: (rows: readonly ImportRow<D>[], at: Matching) => Promise<readonly AlsoNeeded[]>;
  /** Writes everything, inside the one transaction of the import. */
  readonly write: (tx: Transaction, rows: WrittenRows<D>, at: Writing) => Promise<void>;
  /** Writes what the file changes of known records. Absent where records of this kind are never changed by a file. */
  readonly update?: (
    tx: Transaction,
    changes: readonly RecordChange[],
    at: Pick<Writing, 'office' | 'note'>,
  ) => Promise<void>;
  /** What a row says in words, for the preview; its fields are named by `field` of the shape. */
  readonly show: (row: ImportRow<D>) => Readonly<Record<string, string | number | boolean | null>>;
}

/** Declares the engine's half of a kind of import. What its rows are, only the definition itself needs to know. */
export function defineImport<D>(definition: ImportDefinition<D>): ImportDefinition<unknown> {
  return definition as ImportDefinition<unknown>;
}

/** How records that imports make or change are taken back. */
export interface UndoRule {
  /** The kind of record, which is also the name of its table. */
  readonly kind: string;
  readonly entity: EntitySchema<RecordFields>;
  /** SQL of what a record is called; its table is `r`. */
  readonly label: string;
  /**
   * SQL of the ids of this kind that somebody built on in a way that no foreign key tells. Live rows that point to a record by a foreign
   * key keep it by themselves.
   */
  readonly usedBy?: string;
  /** Tables whose rows belong to the record and do not keep it. */
  readonly parts?: readonly string[];
  /**
   * Takes records back where the bin is not the way, for example by voiding them, and answers with those that could be; `takenBack` is then
   * the SQL condition that tells them.
   */
  readonly takeBack?: (tx: Transaction, ids: readonly string[], reason: string) => Promise<readonly string[]>;
  readonly takenBack?: string;
  /** Forgets what was derived of them, after they went to the bin. */
  readonly forget?: (tx: Transaction, ids: readonly string[]) => Promise<void>;
  /** Writes values back that the import had changed. */
  readonly change?: (
    tx: Transaction,
    changes: readonly RecordChange[],
    at: Pick<Writing, 'office' | 'note'>,
  ) => Promise<void>;
}
