import type { IsoDate } from '../../kernel/dates.ts';
import type { PriceMechanism, PriceSource } from '../choices.ts';

/** A line of the price list; prices are minor units per kilogram. */
export interface ListPrice {
  readonly id: string;
  readonly buyingPointId: string | null;
  readonly from: IsoDate;
  readonly pricePerKg: number;
  readonly floorPricePerKg: number | null;
}

export interface ContractPrice {
  readonly id: string;
  readonly priceMechanism: PriceMechanism;
  readonly pricePerKg: number | null;
}

export interface PriceOfDay {
  readonly pricePerKg: number;
  readonly source: Exclude<PriceSource, 'import'>;
  /** The line of the list, or the contract. */
  readonly sourceId: string;
}

/**
 * The line of a grade's price list that holds at a buying point on a day: the latest that has begun. A point with lines of its own does not
 * look at those for all points.
 */
export function listPriceOn<P extends ListPrice>(lines: readonly P[], buyingPointId: string, on: IsoDate): P | null {
  const begun = lines.filter(({ from }) => from <= on);
  const own = begun.filter((line) => line.buyingPointId === buyingPointId);
  const general = begun.filter((line) => line.buyingPointId === null);
  return latest(own) ?? latest(general);
}

function latest<P extends ListPrice>(lines: readonly P[]): P | null {
  return lines.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

/**
 * What a kilogram is paid with: a contract's fixed price, else the list's, and at least the floor of the list and of the contract. `null`
 * without a price, because none is ever guessed.
 */
export function priceOfDay(line: ListPrice | null, contract: ContractPrice | null): PriceOfDay | null {
  const agreed = contract?.pricePerKg ?? null;
  if (contract !== null && agreed !== null && contract.priceMechanism === 'fixed')
    return { pricePerKg: agreed, source: 'contract', sourceId: contract.id };
  if (line === null) return null;
  const listed = Math.max(line.pricePerKg, line.floorPricePerKg ?? 0);
  if (contract !== null && agreed !== null && contract.priceMechanism === 'floor' && agreed > listed)
    return { pricePerKg: agreed, source: 'contract', sourceId: contract.id };
  return { pricePerKg: listed, source: 'list', sourceId: line.id };
}
