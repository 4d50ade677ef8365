import { z } from 'zod';
import { recordId, recordRef, requiredText, versionedRef } from '../../kernel/form-values.ts';
import { command, nothing, query } from '../../kernel/procedure.ts';
import { historyEntry } from '../../records/contract.ts';

/**
 * What can be done with a person's data at the end.
 *
 * - `anonymise`: who it was is gone; age in years, sex, area, profile and what was done with the person stay for statistics;
 * - `erase`: everything about the person is gone; facts of money and weight stay, pointing to nobody.
 */
export const erasureWays = ['anonymise', 'erase'] as const;
export type ErasureWay = (typeof erasureWays)[number];

export const erasureStatuses = ['waiting', 'done', 'refused'] as const;

export const erasureRequest = z.object({
  id: recordId,
  version: z.int(),
  personId: recordId,
  caseCode: z.string(),
  way: z.enum(erasureWays),
  reason: z.string(),
  status: z.enum(erasureStatuses),
  requestedAt: z.string(),
  requestedById: z.string(),
  requestedBy: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
});
export type ErasureRequest = z.infer<typeof erasureRequest>;

const rowsOfKind = z.object({ kind: z.string(), rows: z.array(z.record(z.string(), z.unknown())) });

/** Everything that is held about a person, for the person to read and as data. */
export const subjectFile = z.object({
  caseCode: z.string(),
  at: z.string(),
  person: z.record(z.string(), z.unknown()),
  records: z.array(rowsOfKind),
  files: z.array(z.object({ name: z.string(), kind: z.string(), addedAt: z.string() })),
  history: z.array(historyEntry),
});
export type SubjectFile = z.infer<typeof subjectFile>;

const ofPerson = { subject: { kind: 'person', field: 'id' } } as const;

export const privacyContract = {
  /** Everything held about a person. That it was looked at stands in the journal, so this is a command. */
  subjectFile: command('erasure.request', recordRef, subjectFile, ofPerson),
  /** The same as a file that a machine reads. */
  subjectFileAsData: command(
    'erasure.request',
    recordRef,
    z.object({ downloadId: recordId, fileName: z.string(), size: z.int() }),
    ofPerson,
  ),
  requests: query('erasure.request', nothing, z.object({ requests: z.array(erasureRequest) })),
  request: command(
    'erasure.request',
    z.object({ personId: recordId, way: z.enum(erasureWays), reason: requiredText(400) }),
    z.object({ id: recordId }),
    { subject: { kind: 'person', field: 'personId' } },
  ),
  /** A second person carries a request out, which cannot be taken back, or refuses it. */
  decide: command('erasure.approve', versionedRef.extend({ approve: z.boolean(), reason: requiredText(400) }), nothing),
};
