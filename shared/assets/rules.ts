import { addMonths } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { refused } from '../kernel/rule-notice.ts';
import type { RuleNotice } from '../kernel/rule-notice.ts';
import type { AssetKind, AssetStatus, DisposalKind, TitleStatus } from './choices.ts';

interface LandFields {
  readonly areaSquareMetres: number | null;
  readonly titleStatus: TitleStatus | null;
  readonly allocatedBy: string | null;
  readonly allocatedOn: IsoDate | null;
}

const notLand: LandFields = { areaSquareMetres: null, titleStatus: null, allocatedBy: null, allocatedOn: null };

/** What only land has, cleared for everything else. A building keeps its area. */
export function landFields<T extends LandFields>(kind: AssetKind, asset: T): T {
  if (kind === 'land') return asset;
  return { ...asset, ...notLand, areaSquareMetres: kind === 'building' ? asset.areaSquareMetres : null };
}

export interface AssetMoment {
  readonly status: AssetStatus;
  readonly acquiredOn: IsoDate | null;
}

/** Whether something can happen to an asset on a day. */
export function checkAssetEvent(asset: AssetMoment, on: IsoDate, today: IsoDate): RuleNotice[] {
  return [
    ...(asset.status === 'disposed' ? [refused('assets.disposed')] : []),
    ...(on > today ? [refused('cooperatives.date_in_future')] : []),
    ...(asset.acquiredOn !== null && on < asset.acquiredOn
      ? [refused('assets.before_acquired', { acquiredOn: asset.acquiredOn })]
      : []),
  ];
}

export interface HandOver {
  readonly on: IsoDate;
  readonly toPersonId: string;
}

/** Whether an asset can be handed to another custodian on a day. */
export function checkHandOver(
  asset: AssetMoment & { readonly custodianId: string | null; readonly custodianSince: IsoDate | null },
  { on, toPersonId }: HandOver,
  today: IsoDate,
): RuleNotice[] {
  const { custodianId, custodianSince } = asset;
  return [
    ...checkAssetEvent(asset, on, today),
    ...(custodianId === toPersonId ? [refused('assets.same_custodian')] : []),
    ...(custodianSince !== null && on < custodianSince
      ? [refused('assets.before_hand_over', { since: custodianSince })]
      : []),
  ];
}

/** When the next maintenance is due after one that was done: the day that was named, or by the months between two. */
export function nextMaintenance(
  done: IsoDate,
  { named, months }: { readonly named: IsoDate | null; readonly months: number | null },
): IsoDate | null {
  if (named !== null) return named;
  return months === null ? null : addMonths(done, months);
}

/** Only what is sold brings money in. */
export function proceedsOf(disposal: DisposalKind, proceeds: number | null): number | null {
  return disposal === 'sold' ? proceeds : null;
}
