import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeWithData } from '../../support/outside-data.ts';
import { adminUnitsFile, buildAdminUnits } from '../../support/reference/admin-units.ts';

type Unit = readonly [pcode: string, name: string, level: number, parent: string | null, country: string];
interface AdminUnits {
  readonly columns: readonly string[];
  readonly rows: readonly Unit[];
  readonly coordinates: Readonly<Record<string, readonly [number, number]>>;
}
const text = readFileSync(adminUnitsFile, 'utf8');
const { columns, rows, coordinates } = JSON.parse(text) as AdminUnits;
const levels = new Map(rows.map(([pcode, , level]) => [pcode, level]));

describe('administrative units', () => {
  test('have the columns the engine reads', () => {
    expect(columns).toEqual(['pcode', 'name', 'level', 'parent', 'country']);
  });

  test.each([
    ['ET', 13, 92],
    ['GH', 16, 260],
    ['GT', 22, 342],
    ['HN', 18, 298],
    ['NG', 37, 774],
    ['SN', 14, 46],
    ['UG', 4, 135],
  ])('of %s are %i and %i', (country, first, second) => {
    const count = (level: number) => rows.filter((row) => row[4] === country && row[2] === level).length;
    expect([count(1), count(2)]).toEqual([first, second]);
  });

  test('have a code of their own, a name, and a parent one level above in the same country', () => {
    expect(levels.size).toBe(rows.length);
    for (const [pcode, name, level, parent, country] of rows) {
      expect(name.trim()).toBe(name);
      expect(name).not.toBe('');
      expect(pcode.startsWith(country)).toBe(true);
      expect(parent === null ? 0 : levels.get(parent)).toBe(level - 1);
      expect(parent === null || parent.startsWith(country)).toBe(true);
    }
  });

  test('have coordinates in their country where known: every municipality of Guatemala', () => {
    const known = Object.entries(coordinates);
    expect(known.map(([pcode]) => pcode).toSorted()).toEqual(
      rows
        .filter((row) => row[4] === 'GT' && row[2] === 2)
        .map((row) => row[0])
        .toSorted(),
    );
    for (const [, [latitude, longitude]] of known) {
      expect(latitude).toBeGreaterThan(13.6);
      expect(latitude).toBeLessThan(17.9);
      expect(longitude).toBeGreaterThan(-92.3);
      expect(longitude).toBeLessThan(-88.1);
    }
  });
});

describeWithData('admin', 'administrative units and their source', (folder) => {
  test('are what the source gives', () => {
    expect(buildAdminUnits(folder)).toBe(text);
  });
});
