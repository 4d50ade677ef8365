export type ImportValueType = 'text' | 'name' | 'phone' | 'date' | 'sex' | 'boolean' | 'integer' | 'decimal' | 'code';

/** A field that a column of a file may fill. Synonyms are folded headers in English, French, Spanish and Portuguese. */
export interface ImportField {
  readonly field: string;
  readonly type: ImportValueType;
  readonly synonyms: readonly string[];
}
