import { parseArgs } from 'node:util';
import { benchExport } from './export.ts';
import { benchImport } from './import.ts';
import { benchLists } from './lists.ts';
import { benchMemory } from './memory.ts';
import { benchNearDoubles } from './near-doubles.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchReport } from './report.ts';
import { benchTraining } from './training.ts';
import { closeOffices } from './support/offices.ts';
import { table, type Measure } from './support/measure.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    sizes: { type: 'string', default: '10000,100000' },
    only: { type: 'string', multiple: true },
  },
});
const sizes = values.sizes.split(',').map(Number);

const benches: Readonly<Record<string, (sizes: readonly number[]) => Promise<Measure[]>>> = {
  lists: benchLists,
  'near-doubles': benchNearDoubles,
  search: benchSearch,
  start: benchStart,
  memory: benchMemory,
  page: benchPage,
  export: benchExport,
  import: benchImport,
  training: benchTraining,
  report: benchReport,
};

const measures: Measure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (values.only !== undefined && !values.only.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  measures.push(...(await bench(sizes)));
}
await closeOffices();
process.stdout.write(values.json === true ? `${JSON.stringify(measures)}\n` : table(measures));
