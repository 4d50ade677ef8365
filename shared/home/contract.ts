import { z } from 'zod';
import { recordId } from '../kernel/form-values.ts';
import { command, nothing, query } from '../kernel/procedure.ts';

/**
 * What is late or due, computed from the records and never typed. The text is `home:alert.<code>` with `params`.
 * `key` is stable for the same matter, so that a snooze holds.
 */
export const alert = z.object({
  key: z.string(),
  code: z.enum([
    'term-ending',
    'term-ended',
    'turning-18',
    'guardian-consent-missing',
    'consent-expired',
    'doubles-undecided',
    'draft-waiting',
    'below-minimum-members',
    'review-due',
    'backup-none',
    'backup-old',
    'copy-none',
    'copy-old',
    'erasure-waiting',
    'resolution-overdue',
    'resolution-due',
    'general-meeting-due',
    'meeting-not-closed',
    'maintenance-due',
    'quarter-open',
    'follow-ups-due',
    'sessions-unsettled',
  ]),
  severity: z.enum(['late', 'soon', 'info']),
  dueOn: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
});
export type Alert = z.infer<typeof alert>;

export const searchHit = z.object({
  kind: z.enum([
    'person',
    'household',
    'community',
    'partner',
    'cooperative',
    'asset',
    'resolution',
    'course',
    'cohort',
  ]),
  id: recordId,
  title: z.string(),
  detail: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const homeContract = {
  alerts: query('signed-in', nothing, z.object({ alerts: z.array(alert), snoozed: z.int() }), {
    subject: 'service',
  }),
  snooze: command(
    'signed-in',
    z.object({ key: z.string().max(200), until: z.iso.date(), reason: z.string().trim().min(1, 'required').max(400) }),
    nothing,
  ),
  figures: query(
    'signed-in',
    nothing,
    z.object({
      people: z.int(),
      cooperatives: z.int(),
      activeMemberships: z.int(),
      communities: z.int(),
      registeredThisMonth: z.int(),
    }),
    { subject: 'service' },
  ),
  /** Global search over names, codes and phone numbers; at most 20 hits. */
  search: query('signed-in', z.object({ text: z.string().max(100) }), z.object({ hits: z.array(searchHit) }), {
    subject: 'service',
  }),
};
