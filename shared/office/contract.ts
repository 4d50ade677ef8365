import { z } from 'zod';
import { languages } from '../kernel/choices.ts';
import { optionalText, recordId, requiredText } from '../kernel/form-values.ts';
import { command, nothing, query } from '../kernel/procedure.ts';

export const vulnerabilityCriterion = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'code'),
  name: requiredText(120),
});

export const officeSettings = z.object({
  name: requiredText(120),
  language: z.enum(languages),
  fiscalYearStartMonth: z.int().min(1).max(12),
  vulnerabilityCriteria: z.array(vulnerabilityCriterion).max(40),
  /** Minutes without a key or a movement of the mouse until the page is locked. */
  idleMinutes: z.int('range').min(2, 'range').max(30, 'range').default(10),
});

/** Why personal data is held: each consent and each export names one. */
export const purposeInput = z.object({
  name: requiredText(120),
  legalBasis: z.enum(['consent', 'vital-interest', 'public-interest', 'contract', 'legitimate-interest']),
  description: optionalText(1000),
  retentionYears: z.int().min(0, 'range').max(99, 'range').nullable().default(null),
});
export const purpose = purposeInput.extend({ id: recordId, active: z.boolean() });

export const officeContract = {
  settings: query('signed-in', nothing, officeSettings.extend({ version: z.int() }), { subject: 'reference' }),
  saveSettings: command('office.manage', z.object({ version: z.int(), settings: officeSettings }), nothing),
  purposes: query('signed-in', nothing, z.object({ purposes: z.array(purpose) }), { subject: 'reference' }),
  savePurpose: command(
    'office.manage',
    z.object({ id: recordId.optional(), purpose: purposeInput, active: z.boolean() }),
    z.object({ id: recordId }),
  ),
  /** Checks the file and the journal's chain; names the first bad entry. */
  verify: query(
    'office.manage',
    nothing,
    z.object({
      integrity: z.string(),
      journal: z.object({ entries: z.int(), firstBad: z.int().nullable() }),
      counts: z.record(z.string(), z.int()),
    }),
  ),
};
