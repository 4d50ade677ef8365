import { z } from 'zod';
import { optionalChoice, optionalDate, optionalInteger, optionalText, requiredText } from '../kernel/form-values.ts';
import { renewals } from './choices.ts';

const clause = optionalText(2000);

/**
 * What the two sides agreed on and what only an amendment changes once it is signed.
 *
 * The clauses follow the chapters of the UNIDROIT/FAO/IFAD Legal Guide on Contract Farming (2015). Amounts are minor units of `currency`.
 */
export const agreementTerms = z.object({
  title: requiredText(200),
  effectiveOn: optionalDate,
  endsOn: optionalDate,
  /** Days before the end by which notice must be given; none when the agreement says nothing of notice. */
  noticeDays: optionalInteger(0, 1095),
  renewal: z.enum(renewals).default('none'),
  /** For how many months it goes on when it is renewed. */
  renewalMonths: optionalInteger(1, 240),
  amount: optionalInteger(0, 1_000_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  moneyTerms: clause,
  purpose: clause,
  quality: clause,
  delivery: clause,
  rejection: clause,
  priceMechanism: optionalChoice(['fixed', 'market', 'quality', 'floor-ceiling', 'cost-plus', 'share', 'split']),
  price: clause,
  advances: clause,
  sideSelling: clause,
  forceMajeure: clause,
  remedies: clause,
  termination: clause,
  disputes: clause,
});
export type AgreementTerms = z.infer<typeof agreementTerms>;
export type TermsField = keyof AgreementTerms;

/** The clauses in the order of the paper. */
export const clauses = [
  'purpose',
  'quality',
  'delivery',
  'rejection',
  'price',
  'moneyTerms',
  'advances',
  'sideSelling',
  'forceMajeure',
  'remedies',
  'termination',
  'disputes',
] as const satisfies readonly TermsField[];
