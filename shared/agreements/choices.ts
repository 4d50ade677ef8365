/** Closed lists of agreements, in the words of the field. */

export const agreementKinds = [
  'plant-management',
  'off-take',
  'training',
  'apprenticeship',
  'land-allocation',
  'finance',
  'memorandum',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStatuses = [
  'draft',
  'in-review',
  'signed',
  'active',
  'suspended',
  'ended',
  'terminated',
  'handed-over',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The two sides that promise each other something. A side may have several parties. */
export const sides = ['first', 'second'] as const;
export type Side = (typeof sides)[number];

/** Who a party is: an organisation of the register of partners, a cooperative, or the office itself. */
export const partyKinds = ['partner', 'cooperative', 'office'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const partyRoles = [
  'operator',
  'buyer',
  'supplier',
  'owner',
  'provider',
  'host',
  'land-giver',
  'land-user',
  'lender',
  'borrower',
  'funder',
  'facilitator',
  'witness',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What happens at the end: nothing, it goes on by itself unless notice is given, or it goes on when both sides agree in writing. */
export const renewals = ['none', 'automatic', 'by-agreement'] as const;
export type Renewal = (typeof renewals)[number];

export const amendmentKinds = [
  'extension',
  'price',
  'money',
  'scope',
  'obligations',
  'commitments',
  'notice',
  'correction',
  'other',
] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

export const repeats = ['none', 'week', 'month', 'quarter', 'year'] as const;
export type Repeat = (typeof repeats)[number];

/** What is kept of one due date; without a record it is open, or late once its day has passed. */
export const fulfilmentStatuses = ['open', 'done', 'waived'] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

export const checklistPurposes = ['fulfilment', 'readiness'] as const;
export type ChecklistPurpose = (typeof checklistPurposes)[number];

export const commitmentKinds = [
  'buy-at-least',
  'pay-within',
  'floor-price',
  'employ-at-least',
  'revenue-share',
  'rent',
] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** Commitments to pay money to the cooperative, with receipts and arrears. */
export const owedKinds = ['revenue-share', 'rent'] as const satisfies readonly CommitmentKind[];

export const receiptMethods = ['cash', 'bank', 'mobile-money', 'cheque', 'set-off'] as const;
export type ReceiptMethod = (typeof receiptMethods)[number];

export const disputeStatuses = ['open', 'settled', 'decided', 'withdrawn'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** The ladder of a dispute, from the mildest step on. */
export const disputeStepKinds = ['talks', 'mediation', 'arbitration', 'court'] as const;
export type DisputeStepKind = (typeof disputeStepKinds)[number];

export const landStepKinds = [
  'request',
  'community-consent',
  'survey',
  'environmental-check',
  'allocation-letter',
  'boundary-marking',
  'title-request',
  'title-issued',
  'other',
] as const;
export type LandStepKind = (typeof landStepKinds)[number];

export const advocacyKinds = ['meeting', 'letter', 'call', 'visit', 'event'] as const;
export type AdvocacyKind = (typeof advocacyKinds)[number];

export const managementStatuses = ['running', 'closed'] as const;
export type ManagementStatus = (typeof managementStatuses)[number];

/** How a worse condition at the end was settled between operator and cooperative. */
export const gapSettlements = ['open', 'repaired', 'paid', 'accepted'] as const;
export type GapSettlement = (typeof gapSettlements)[number];
