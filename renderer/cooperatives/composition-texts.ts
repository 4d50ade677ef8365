import type { TFunction } from 'i18next';
import type { Composition } from '../../shared/cooperatives/contract.ts';

const alwaysShown: ReadonlySet<string> = new Set(['female', 'male']);

/** The sexes worth a line: women and men always, the others where somebody is counted. */
export function sexesShown({ bySex }: Composition): string[] {
  return Object.keys(bySex).filter((sex) => alwaysShown.has(sex) || (bySex[sex] ?? 0) > 0);
}

/** The age bands worth a line: all of the set, those outside of it where somebody is counted. */
export function bandsShown({ byAge }: Composition): Composition['byAge'] {
  return byAge.filter(({ band, count }) => count > 0 || (band !== 'unknown' && band !== 'outside'));
}

/** The ages a band holds: `18-59` is from 18 to 59, `60+` from 60 on; nothing for `unknown` and `outside`. */
export function bandLimits(band: string): { readonly from: number; readonly to: number | null } | null {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(band) ?? [];
  return from === undefined ? null : { from: Number(from), to: to === undefined ? null : Number(to) };
}

/** A band as a row's head names it. */
export function bandText(t: TFunction, band: string): string {
  const limits = bandLimits(band);
  if (limits === null) return t(`cooperatives:band.${band}`);
  const { from, to } = limits;
  return to === null ? t('cooperatives:band.from', { from }) : t('cooperatives:band.between', { from, to });
}
