import type { RefusalCode } from './refusal-codes.ts';
import { Refusal } from './refusal.ts';
import type { RefusalParams } from './refusal.ts';

/** What a domain rule has to say: `refused` stops the command, `warning` is shown and may be accepted. The text is `errors:<code>`. */
export interface RuleNotice {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly severity: 'refused' | 'warning';
}

export function refused(code: RefusalCode, params: RefusalParams = {}): RuleNotice {
  return { code, params, severity: 'refused' };
}

export function warning(code: RefusalCode, params: RefusalParams = {}): RuleNotice {
  return { code, params, severity: 'warning' };
}

/** Throws the first refusal among the notices and gives back the warnings. */
export function refuseBroken(notices: readonly RuleNotice[]): RuleNotice[] {
  const broken = notices.find((notice) => notice.severity === 'refused');
  if (broken) throw new Refusal(broken.code, broken.params);
  return [...notices];
}
