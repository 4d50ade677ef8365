import { IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { catalogue } from '../../shared/reports/catalogue.ts';
import type { IndicatorDefinition } from '../../shared/reports/indicator.ts';
import type { OwnIndicator } from '../../shared/reports/own-indicator.ts';
import { IndicatorSettingEntity, type IndicatorSettingRow } from './entities.ts';

/** An indicator with what the office says of it. */
export interface KnownIndicator {
  readonly definition: IndicatorDefinition;
  readonly setting: IndicatorSettingRow | null;
  readonly own: OwnIndicator | null;
}

/** Every indicator: those of the program, then the office's own. */
export async function knownIndicators(manager: EntityManager): Promise<KnownIndicator[]> {
  const settings = await manager.find(IndicatorSettingEntity, {
    where: { deletedAt: IsNull() },
    order: { code: 'ASC' },
  });
  const settingOf = new Map(settings.map((setting) => [setting.code, setting]));
  const built = settings.flatMap((setting) =>
    setting.own === null ? [] : [{ definition: definitionOf(setting.code, setting.own), setting, own: setting.own }],
  );
  const shipped = catalogue.map((definition) => ({
    definition,
    setting: settingOf.get(definition.code) ?? null,
    own: null,
  }));
  return [...shipped, ...built];
}

export async function knownIndicator(manager: EntityManager, code: string): Promise<KnownIndicator> {
  const found = (await knownIndicators(manager)).find(({ definition }) => definition.code === code);
  if (!found) throw new Refusal('not_found');
  return found;
}

function definitionOf(code: string, own: OwnIndicator): IndicatorDefinition {
  const flows = own.measure === 'people' ? ('people' as const) : ('flow' as const);
  return {
    ...{ code, theme: own.theme, unit: own.unit, direction: own.direction },
    kind: own.dateField === null ? 'stock' : flows,
    ...{ disaggregations: [], source: own.list, standard: null },
  };
}
