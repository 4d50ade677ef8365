import { timesOver } from '../weighing/weights.ts';

const gramsOfUnit: Readonly<Record<string, number>> = { G: 1, KG: 1000, KGS: 1000, MT: 1_000_000, T: 1_000_000 };

/**
 * Grams of the unit that a price is for, as price files write it: `KG`, `100 KG`, `1.3 KG`, `400 G`. `null` for what has no weight (a litre,
 * a bunch) or no whole number of grams.
 */
export function gramsOfPriceUnit(text: string): number | null {
  const match = /^(?:(\d+(?:\.\d+)?)\s*)?([A-Z]+)$/.exec(text.trim().toUpperCase());
  const each = gramsOfUnit[match?.[2] ?? ''];
  if (each === undefined) return null;
  const grams = Number(match?.[1] ?? '1') * each;
  const whole = Math.round(grams);
  return whole > 0 && Math.abs(grams - whole) < 1e-6 ? whole : null;
}

/** The price of a kilogram of what costs `unitPrice` minor units for `unitGrams`, rounded half up to the minor unit. */
export function pricePerKgOf(unitPrice: number, unitGrams: number): number {
  return timesOver(unitPrice, 1000, unitGrams);
}
