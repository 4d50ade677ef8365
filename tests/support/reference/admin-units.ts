import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';

/** Makes resources/reference/admin-units.json of the outside data: `FIELDSTEAD_DATA=… node tests/support/reference/admin-units.ts`. */

const sources = {
  ET: 'ethiopia_regions_zones_pcodes.csv',
  GH: 'ghana_regions_districts_pcodes.csv',
  GT: 'guatemala_departamentos_municipios_pcodes.csv',
  HN: 'honduras_departamentos_municipios_pcodes.csv',
  NG: 'nigeria_states_lgas_pcodes.csv',
  SN: 'senegal_pcodes.csv',
  UG: 'uganda_regions_districts_pcodes.csv',
} as const;
const guatemalaPlaces = 'guatemala_municipios_pcode_latlon.csv';

export const adminUnitsFile = fileURLToPath(new URL('../../../resources/reference/admin-units.json', import.meta.url));

type Row = Readonly<Record<string, string>>;

function table(path: string): Row[] {
  return papaparse.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`column ${name} is missing`);
  return value.trim();
}

/** Names with their accents and the coordinates, which only the second Guatemalan file has. */
function guatemala(folder: string): { names: Map<string, string>; coordinates: Map<string, [number, number]> } {
  const names = new Map<string, string>();
  const coordinates = new Map<string, [number, number]>();
  const round = (text: string) => Math.round(Number(text) * 10_000) / 10_000;
  for (const row of table(join(folder, guatemalaPlaces))) {
    names.set(field(row, 'ADM1_PCODE'), field(row, 'ADM1_ES'));
    names.set(field(row, 'ADM2_PCODE'), field(row, 'ADM2_ES'));
    coordinates.set(field(row, 'ADM2_PCODE'), [round(field(row, 'y')), round(field(row, 'x'))]);
  }
  return { names, coordinates };
}

/** The text of the reference file: columns and rows, one unit a line, and latitude and longitude by code where known. */
export function buildAdminUnits(folder: string): string {
  const places = guatemala(folder);
  const rows = Object.entries(sources).flatMap(([country, file]) =>
    table(join(folder, file)).map((row) => {
      const [pcode, level] = [field(row, 'pcode'), Number(field(row, 'level'))];
      const name = places.names.get(pcode) ?? field(row, 'name');
      return [pcode, name, level, level === 1 ? null : field(row, 'parent_pcode'), country];
    }),
  );
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const columns = JSON.stringify(['pcode', 'name', 'level', 'parent', 'country']);
  const coordinates = [...places.coordinates].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const points = coordinates.map(([pcode, point]) => `${JSON.stringify(pcode)}:${JSON.stringify(point)}`).join(',\n');
  return `{"columns":${columns},"rows":[\n${lines}\n],"coordinates":{\n${points}\n}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.env['FIELDSTEAD_DATA'];
  if (!folder) throw new Error('FIELDSTEAD_DATA does not name a folder of test data');
  writeFileSync(adminUnitsFile, buildAdminUnits(join(folder, 'admin')));
}
