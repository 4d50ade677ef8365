import type { AlertRule } from './alert-rule.ts';
import { belowMinimumMembers, reviewsDue } from './cooperative-alerts.ts';
import { draftsWaiting } from './draft-alerts.ts';
import { consentsExpired, doublesUndecided, guardianConsentsMissing, turningEighteen } from './person-alerts.ts';
import { termsEnded, termsEnding } from './term-alerts.ts';

/** Everything Home watches. */
export const alertRules: readonly AlertRule[] = [
  { permission: 'cooperatives.read', narrows: true, find: termsEnded },
  { permission: 'cooperatives.read', narrows: true, find: termsEnding },
  { permission: 'cooperatives.read', narrows: true, find: belowMinimumMembers },
  { permission: 'cooperatives.read', narrows: true, find: reviewsDue },
  { permission: 'people.read', narrows: true, namesMinors: true, find: turningEighteen },
  { permission: 'people.read', narrows: true, find: guardianConsentsMissing },
  { permission: 'people.read', narrows: true, namesMinors: true, find: consentsExpired },
  { permission: 'people.merge', find: doublesUndecided },
  { permission: null, narrows: true, find: draftsWaiting },
];
