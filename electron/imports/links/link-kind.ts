import type { EntityManager } from 'typeorm';
import type { OfficeFacts } from '../../people/register.ts';
import type { WriteNote } from '../../storage/records.ts';
import type { Transaction } from '../../storage/transaction.ts';
import type { RowValues } from '../rows/row-values.ts';

/** What a row says of a record it points to. */
export interface LinkRequest {
  /** Rows with the same key mean the same record. */
  readonly key: string;
  /** As the file writes it, for the eye. */
  readonly text: string;
  /** The fields in which the row says it; the first with a column is named where something is wrong. */
  readonly fields: readonly string[];
  /** What the link kind needs to find or make the record. */
  readonly said: Readonly<Record<string, string | null>>;
}

/** What was found for a request: nothing, the record, or several that could be meant. */
export interface LinkAnswer {
  readonly ids: readonly string[];
  /** Requests that would make the same new record have the same one. */
  readonly as: string;
}

/** How rows of a file point to records of one kind, for example to a cooperative by its code or its name. */
export interface LinkKind {
  /** The kind of record: `cooperative`. */
  readonly kind: string;
  /** Reads what a row says; null where it says nothing. `field` is the field that the import gave the link. */
  readonly read: (values: RowValues, field: string) => LinkRequest | null;
  /** Finds the registered records, for all different requests of a file at once, by key. */
  readonly find: (
    manager: EntityManager,
    requests: readonly LinkRequest[],
    office: OfficeFacts,
  ) => Promise<ReadonlyMap<string, LinkAnswer>>;
  /** Makes those that are missing, one for each request, and answers with their ids in order. Absent where a file never makes one. */
  readonly create?: (
    tx: Transaction,
    requests: readonly LinkRequest[],
    surroundings: { readonly office: OfficeFacts; readonly note: WriteNote },
  ) => Promise<readonly string[]>;
}

/** That the rows of an import point to records of a kind. */
export interface LinkUse {
  /** The name under which the import asks for it, usually the kind's own. */
  readonly name: string;
  readonly link: LinkKind;
  /** The field that tells it; link kinds that read fields of their own (a person) need none. */
  readonly field?: string;
  /** Rows without it, or with one that is unknown, are refused; otherwise they are taken without it. */
  readonly needed: boolean;
  /** False where only registered records are meant although the kind could make one. */
  readonly create?: boolean;
}
