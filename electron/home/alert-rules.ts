import type { EntityManager } from 'typeorm';
import type { Alert } from '../../shared/home/contract.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';

/** What a rule is asked with: the office's date and instant now, and whose drafts are meant. */
export interface AlertMoment {
  readonly reads: EntityManager;
  readonly now: number;
  readonly today: string;
  readonly userId: string;
}

export interface AlertRule {
  /** Who may see what the rule finds; null for everybody. */
  readonly permission: Permission | null;
  find(at: AlertMoment): Promise<Alert[]>;
}

export const alertRules: readonly AlertRule[] = [];
