/** What a cell holds: the code of a mark, text, or a number (minor units of money, grams of weight, hundredths of a point); null while it is empty. */
export type EntryValue = string | number | null;

/** One of the marks that a cell of kind `mark` can hold, for example P for present. */
export interface EntryMark {
  readonly value: string;
  /** The letter that sets it; also what the cell shows. In the user's language. */
  readonly letter: string;
  /** The whole word, for the legend and for who listens to the page. */
  readonly label: string;
  /** Never the only sign of its meaning: the letter says it too. */
  readonly tone: 'good' | 'middle' | 'bad' | 'quiet';
}

export interface EntryColumn {
  readonly key: string;
  readonly title: string;
  /** Below the title, for example the topic of a session. */
  readonly detail?: string;
  readonly kind: 'mark' | 'text' | 'integer' | 'hundredths' | 'money' | 'weight';
  /** For `mark`: what can be set, in the order of the legend. */
  readonly marks?: readonly EntryMark[];
  /** For `mark`: a button in the head sets it wherever the column is still empty. */
  readonly fillWith?: EntryMark;
  /** For `money`: when it is not the office's currency. */
  readonly currency?: string;
  /** Shown and not typed, for example a day that is closed. */
  readonly locked?: boolean;
}

export interface EntryRow {
  readonly id: string;
  readonly title: string;
  /** A number or code that tells two people of the same name apart. */
  readonly detail?: string;
  readonly locked?: boolean;
}

/** Values by row and column. A row without any is left out. */
export type EntryValues = Readonly<Record<string, Readonly<Record<string, EntryValue>>>>;

export type EntryChange = (row: string, column: string, value: EntryValue) => void;
