import { describe, expect, test } from 'vitest';
import {
  checkAssetEvent,
  checkHandOver,
  landFields,
  nextMaintenance,
  proceedsOf,
} from '../../../shared/assets/rules.ts';

const today = '2026-03-10';
const asset = { status: 'in-use', acquiredOn: '2025-01-01', custodianId: 'a', custodianSince: '2025-02-01' } as const;
const codes = (notices: readonly { code: string }[]) => notices.map(({ code }) => code);

describe('what happens to an asset', () => {
  test('lies between its acquisition and today', () => {
    expect(checkAssetEvent(asset, '2025-01-01', today)).toEqual([]);
    expect(codes(checkAssetEvent(asset, '2024-12-31', today))).toEqual(['assets.before_acquired']);
    expect(codes(checkAssetEvent(asset, '2026-03-11', today))).toEqual(['cooperatives.date_in_future']);
    expect(codes(checkAssetEvent({ ...asset, status: 'disposed' }, today, today))).toEqual(['assets.disposed']);
  });

  test('is handed to somebody else, and not before the present custodian had it', () => {
    expect(checkHandOver(asset, { on: '2025-02-01', toPersonId: 'b' }, today)).toEqual([]);
    expect(codes(checkHandOver(asset, { on: today, toPersonId: 'a' }, today))).toEqual(['assets.same_custodian']);
    expect(codes(checkHandOver(asset, { on: '2025-01-31', toPersonId: 'b' }, today))).toEqual([
      'assets.before_hand_over',
    ]);
  });
});

test('the next maintenance is the day that was named, or follows by the months between two', () => {
  expect(nextMaintenance('2025-08-31', { named: null, months: 6 })).toBe('2026-02-28');
  expect(nextMaintenance('2025-08-31', { named: '2025-12-01', months: 6 })).toBe('2025-12-01');
  expect(nextMaintenance('2025-08-31', { named: null, months: null })).toBeNull();
});

test('only land has a title, and only land and buildings an area', () => {
  const typed = {
    areaSquareMetres: 400,
    titleStatus: 'titled',
    allocatedBy: 'Kebele',
    allocatedOn: '2020-01-01',
  } as const;
  const cleared = { titleStatus: null, allocatedBy: null, allocatedOn: null };
  expect(landFields('land', typed)).toEqual(typed);
  expect(landFields('building', typed)).toEqual({ ...cleared, areaSquareMetres: 400 });
  expect(landFields('equipment', typed)).toEqual({ ...cleared, areaSquareMetres: null });
});

test('only a sale brings proceeds', () => {
  expect(proceedsOf('sold', 500)).toBe(500);
  expect(proceedsOf('stolen', 500)).toBeNull();
});
