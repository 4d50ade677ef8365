import type { Alert } from '../../shared/home/contract.ts';
import { everything, isNarrow } from '../../shared/kernel/scopes.ts';
import type { SessionContext } from '../engine/context.ts';
import { localDate } from '../storage/environment.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { reachCondition, recordScopes } from '../storage/record-scopes.ts';
import type { AlertMoment, AlertRule } from './alert-rule.ts';
import { alertRules } from './alert-rules.ts';
import { SnoozeEntity } from './entities.ts';

const severities = ['late', 'soon', 'info'] as const;

/** What is late or due today, the late first and then by date; what was put off is only counted. */
export async function readAlerts(context: SessionContext): Promise<{ alerts: Alert[]; snoozed: number }> {
  const { reads, environment } = context.office;
  const now = environment.now();
  const today = localDate(now);
  const found: Alert[] = [];
  for (const rule of alertRules.filter((one) => isShown(context, one))) {
    const reach = rule.permission === null ? everything : await context.reachFor(rule.permission);
    if (isNarrow(reach) && rule.narrows !== true) continue;
    const within: AlertMoment['within'] = (kind, id) =>
      reachCondition(recordScopes[kind], reach, id) ?? { text: '1 = 1', parameters: [] };
    found.push(...(await rule.find({ reads, now, today, userId: context.session.userId, within })));
  }
  const rows = await reads.query<{ key: string }[]>('select alert_key as key from alert_snooze where until_date > ?', [
    today,
  ]);
  const putOff = new Set(rows.map((row) => row.key));
  const alerts = found.filter((alert) => !putOff.has(alert.key)).sort(bySeverityAndDate);
  return { alerts, snoozed: found.length - alerts.length };
}

function isShown(context: SessionContext, { permission, namesMinors }: AlertRule): boolean {
  if (namesMinors === true && !context.may('sensitive.minors')) return false;
  return permission === null || context.may(permission);
}

function bySeverityAndDate(first: Alert, second: Alert): number {
  const severity = severities.indexOf(first.severity) - severities.indexOf(second.severity);
  return severity || (first.dueOn ?? '9').localeCompare(second.dueOn ?? '9');
}

/** Puts an alert off until a date, for the whole office; the reason is kept with it and in the journal. */
export async function snoozeAlert(
  { office, actor }: SessionContext,
  { key, until, reason }: { key: string; until: string; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const known = await tx.manager.findOneBy(SnoozeEntity, { key });
    await tx.manager.delete(SnoozeEntity, { key });
    await insertRows(tx.manager, SnoozeEntity, [{ key, until, reason, snoozedBy: actor.userId, snoozedAt: tx.now }]);
    const changes = { until: [known?.until ?? null, until] as const };
    await tx.journal([{ action: 'snoozed', kind: 'alert', recordId: key, reason, changes }]);
  });
  return {};
}
