import type { OfficeFacts } from '../../people/register.ts';

/** The import that is taken back. */
export interface Undoing {
  readonly batchId: string;
  readonly office: OfficeFacts;
  /** For the journal and the bin: the name of the file. */
  readonly reason: string;
}
