import type { EntityManager } from 'typeorm';
import type { Alert } from '../../shared/home/contract.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';

/** What a rule is asked with: the office's date and instant now, and whose drafts are meant. */
export interface AlertMoment {
  readonly reads: EntityManager;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly today: string;
  readonly userId: string;
}

export interface AlertRule {
  /** Who may see what the rule finds; null for everybody who is signed in. */
  readonly permission: Permission | null;
  find(at: AlertMoment): Promise<Alert[]>;
}

/** No rule lists more single matters than this: nobody reads on, and a register of a million people must still answer at once. */
export const mostOfAKind = 50;
