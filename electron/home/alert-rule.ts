import type { EntityManager } from 'typeorm';
import type { Alert } from '../../shared/home/contract.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import type { ScopedKind } from '../../shared/kernel/scopes.ts';
import type { Sql } from '../storage/record-scopes.ts';

/** What a rule is asked with: the office's date and instant now, and whose drafts are meant. */
export interface AlertMoment {
  readonly reads: EntityManager;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly today: string;
  readonly userId: string;
  /** The condition that leaves the records the caller reaches; `id` is the SQL of the record's id. Always true for a wide scope. */
  readonly within: (kind: ScopedKind, id: string) => Sql;
}

export interface AlertRule {
  /** Who may see what the rule finds; null for everybody who is signed in. */
  readonly permission: Permission | null;
  /** True when the rule asks `within`, or tells of nothing but the caller's own; any other is left out for a narrow scope. */
  readonly narrows?: boolean;
  /** True when it names minors. */
  readonly namesMinors?: boolean;
  find(at: AlertMoment): Promise<Alert[]>;
}

/** No rule lists more single matters than this: nobody reads on, and a register of a million people must still answer at once. */
export const mostOfAKind = 50;
