import type { z } from 'zod';
import type { purpose } from '../../../shared/office/contract.ts';
import type { consentRecord } from '../../../shared/people/contract.ts';

export type Purpose = z.infer<typeof purpose>;
export type Consent = z.infer<typeof consentRecord>;

/** A purpose with the decisions about it, newest first. */
export interface PurposeGroup {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly consents: readonly Consent[];
}

/** The purposes in use, and those out of use that something was decided about. `consents` comes newest first and stays so. */
export function consentsByPurpose(active: readonly Purpose[], consents: readonly Consent[]): PurposeGroup[] {
  const decided = Map.groupBy(consents, (consent) => consent.purposeId);
  const inUse = active.map(({ id, name }) => ({ id, name, active: true, consents: decided.get(id) ?? [] }));
  const ids = new Set(inUse.map((group) => group.id));
  const outOfUse = [...decided]
    .filter(([id]) => !ids.has(id))
    .map(([id, list]) => ({ id, name: list[0]?.purposeName ?? '', active: false, consents: list }));
  return [...inUse, ...outOfUse];
}
