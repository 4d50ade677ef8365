import type { Permission } from '../kernel/permissions.ts';
import type { RefusalCode } from '../kernel/refusal-codes.ts';

/**
 * How the texts of a column are read.
 *
 * `code` and `text` stay as they are; `decimal` is a number in the column's own notation, `money` an amount in the office's currency,
 * `weight` kilograms; `choice` is one of the field's choices, found by its words.
 */
export type ImportValueType =
  'text' | 'name' | 'code' | 'phone' | 'date' | 'boolean' | 'integer' | 'decimal' | 'money' | 'weight' | 'choice';

/** A value of a `choice` field with the folded words by which files name it, in English, French, Spanish and Portuguese. */
export interface ImportChoice {
  readonly value: string;
  /** Key of the text that names it on the screen. */
  readonly title: string;
  readonly words: readonly string[];
}

/** A field that a column of a file may fill. */
export interface ImportField {
  readonly field: string;
  /** Key of the text that names it, in small letters as it stands inside a sentence: `imports:field.phone`. */
  readonly title: string;
  readonly type: ImportValueType;
  /** Folded headers in English, French, Spanish and Portuguese; the field's own name counts as well. */
  readonly synonyms: readonly string[];
  readonly choices?: readonly ImportChoice[];
  /** What a template shows below the header, as one would type it. */
  readonly example?: string;
}

/** Of these fields at least one must have a column; otherwise the file is refused with the code. */
export interface NeededFields {
  readonly fields: readonly string[];
  readonly code?: RefusalCode;
}

/** What the page and the engine both know of a kind of import. */
export interface ImportShape<K extends string = string> {
  readonly kind: K;
  /** Key of its name: "People". */
  readonly title: string;
  /** Key of the sentence that says what a row is: "One person in each row." */
  readonly holds: string;
  /** Key of the counted text of its records: "one person", "{{shown}} people". */
  readonly records: string;
  readonly fields: readonly ImportField[];
  readonly needed: readonly NeededFields[];
  /** What a user needs besides `imports.run`: the write permission of everything it writes. */
  readonly permissions: readonly Permission[];
  /** The page where the records are seen afterwards. */
  readonly page: string;
}

/** Declares a kind of import and keeps its name as a type. */
export function defineImportShape<const K extends string>(shape: ImportShape<K>): ImportShape<K> {
  return shape;
}
