import type { AlertRule } from './alert-rule.ts';
import { belowMinimumMembers, reviewsDue } from './cooperative-alerts.ts';
import { draftsWaiting } from './draft-alerts.ts';
import { consentsExpired, doublesUndecided, guardianConsentsMissing, turningEighteen } from './person-alerts.ts';
import { termsEnded, termsEnding } from './term-alerts.ts';

/** Everything Home watches. */
export const alertRules: readonly AlertRule[] = [
  { permission: 'cooperatives.read', find: termsEnded },
  { permission: 'cooperatives.read', find: termsEnding },
  { permission: 'cooperatives.read', find: belowMinimumMembers },
  { permission: 'cooperatives.read', find: reviewsDue },
  { permission: 'people.read', find: turningEighteen },
  { permission: 'people.read', find: guardianConsentsMissing },
  { permission: 'people.read', find: consentsExpired },
  { permission: 'people.merge', find: doublesUndecided },
  { permission: null, find: draftsWaiting },
];
