import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { exportCheck, exportRequest } from '../../shared/exports/contract.ts';
import { addMonths } from '../../shared/kernel/dates.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { fullAge } from '../../shared/people/age.ts';
import { requirePermission, type SessionContext } from '../engine/context.ts';
import { PurposeEntity } from '../office/entities.ts';
import { localDate } from '../storage/environment.ts';
import type { ConsentNeeded } from '../storage/list-query.ts';
import { accessTo } from '../storage/list-routes.ts';
import { exportableList } from './lists.ts';

/** Purposes on another legal basis (a contract, a vital interest) do not ask for anybody's consent. */
const restsOnConsent = 'consent';

/** What sharing for a purpose asks of each person's consent; null when nothing leaves the office, or the purpose rests on something else. */
export async function consentNeeded(
  { office }: SessionContext,
  purposeId: string | null,
): Promise<ConsentNeeded | null> {
  if (purposeId === null) return null;
  const purpose = await office.reads.findOneBy(PurposeEntity, { id: purposeId, deletedAt: IsNull() });
  if (!purpose) throw new Refusal('not_found', {}, 'purposeId');
  if (purpose.legalBasis !== restsOnConsent) return null;
  return { purposeId, today: localDate(office.environment.now()) };
}

type Request = Pick<z.infer<typeof exportRequest>, 'list' | 'view' | 'purposeId'>;

/** Counts whom an export would take out of the office, before anybody decides. */
export async function checkExport(
  context: SessionContext,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<z.infer<typeof exportCheck>> {
  const list = exportableList(request.list);
  requirePermission(context, list.definition.read);
  requirePermission(context, list.definition.export);
  const consent = await consentNeeded(context, request.purposeId);
  const today = localDate(context.office.environment.now());
  const job = {
    list: request.list,
    view: request.view,
    access: await accessTo(context, list),
    consent,
    /** Whoever was born after this day is a child. */
    adultsBornUntil: addMonths(today, -12 * fullAge),
  };
  return context.jobs.run('export-check', job, { onProgress: () => undefined, signal });
}
