import { Refusal } from '../../shared/kernel/refusal.ts';
import type { OwnIndicator } from '../../shared/reports/own-indicator.ts';
import { requirePermission, type SessionContext } from '../engine/context.ts';
import { exportableList } from '../exports/lists.ts';
import { nextNumbers } from '../office/service.ts';
import { deterministicId } from '../storage/deterministic-id.ts';
import { readableFields, requireReadable } from '../storage/list-query.ts';
import { createRecord, findRecord, removeRecord, updateRecord } from '../storage/records.ts';
import { countOwn } from './count-own.ts';
import { IndicatorSettingEntity } from './entities.ts';
import { knownIndicator } from './indicators.ts';

interface SavedIndicator {
  readonly label: string | null;
  readonly definition: string | null;
  readonly baseline: number | null;
  readonly targets: Record<string, number>;
  readonly hidden: boolean;
}

const settingId = (code: string) => deterministicId('indicator', code);

/** Keeps the office's words, baseline and targets of an indicator. */
export async function saveIndicator(
  { office, actor }: SessionContext,
  { code, version, indicator }: { code: string; version: number | null; indicator: SavedIndicator },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const { setting } = await knownIndicator(tx.manager, code);
    if (setting === null) {
      if (version !== null) throw new Refusal('not_found');
      await createRecord(tx, IndicatorSettingEntity, { id: settingId(code), code, own: null, ...indicator });
    } else await updateRecord(tx, IndicatorSettingEntity, { id: setting.id, version: version ?? 0 }, indicator);
  });
  return {};
}

/** Adds an indicator that counts what a list shows. It is counted once at once, so that one that cannot be counted is refused. */
export async function addOwnIndicator(
  context: SessionContext,
  { label, definition, own }: { label: string; definition: string | null; own: OwnIndicator },
): Promise<{ code: string }> {
  const { definition: list } = exportableList(own.list);
  requirePermission(context, list.read);
  requireReadable(
    { filters: own.view.filters },
    readableFields(list, (permission) => context.may(permission)),
  );
  const { office, actor } = context;
  return office.write(actor, async (tx) => {
    await countOwn(tx.manager, own, { from: tx.today, to: tx.today });
    const code = `OWN-${await nextNumbers(tx, 'own-indicator', 1)}`;
    const blank = { baseline: null, targets: {}, hidden: false };
    await createRecord(tx, IndicatorSettingEntity, { id: settingId(code), code, label, definition, own, ...blank });
    return { code };
  });
}

/** Takes an indicator the office built out of reports. Closed quarters keep its figures. */
export async function removeOwnIndicator(
  { office, actor }: SessionContext,
  { code, reason }: { code: string; reason: string },
): Promise<Record<string, never>> {
  await office.write(actor, async (tx) => {
    const setting = await findRecord(tx.manager, IndicatorSettingEntity, settingId(code));
    if (setting.own === null) throw new Refusal('not_found');
    await removeRecord(tx, IndicatorSettingEntity, { id: setting.id, version: setting.version }, { reason });
  });
  return {};
}
