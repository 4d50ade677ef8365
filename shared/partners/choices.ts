/** Closed lists of partners, in the words of the field. */

export const partnerKinds = [
  'private-company',
  'government',
  'ngo',
  'international-organisation',
  'training-provider',
  'financial-institution',
  'donor',
  'producer-organisation',
  'other',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const sectors = [
  'agriculture',
  'food-processing',
  'trade',
  'education',
  'finance',
  'health',
  'water-sanitation',
  'protection',
  'shelter',
  'energy',
  'construction',
  'public-administration',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** What a partner does with produce, when it deals in it. */
export const tradeRoles = ['processor', 'exporter', 'wholesaler', 'retailer', 'aggregator'] as const;
export type TradeRole = (typeof tradeRoles)[number];

/** Whether the partner's safeguarding policy is known and kept. */
export const safeguardingStates = ['unknown', 'asked-for', 'on-file', 'not-needed'] as const;
export type SafeguardingState = (typeof safeguardingStates)[number];

export const checkKinds = [
  'registration',
  'tax',
  'sanctions',
  'ownership',
  'references',
  'financial',
  'site-visit',
  'safeguarding',
  'conflict-of-interest',
  'other',
] as const;
export type CheckKind = (typeof checkKinds)[number];

export const checkResults = ['passed', 'conditions', 'failed', 'pending'] as const;
export type CheckResult = (typeof checkResults)[number];
