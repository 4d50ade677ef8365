import type { RefusalCode } from './refusal-codes.ts';

export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * An expected error: something the user can understand and act on.
 *
 * Carries a code of the closed list and its parameters, never a sentence: the renderer translates it. `field` names the form field it
 * belongs to, when there is one. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly field: string | undefined;

  constructor(code: RefusalCode, params: RefusalParams = {}, field?: string) {
    super(code);
    this.code = code;
    this.params = params;
    this.field = field;
  }
}
