import type { QueryRunner } from 'typeorm';
import { schema } from '../../../electron/engine/schema.ts';
import { openDataSource } from '../../../electron/storage/data-source.ts';

type Step = (typeof schema.migrations)[number];

/** The same step, stopped just before its query number `at`, or after its last one; `stop` throws or ends the program. */
function stoppedAt(step: Step, at: number, stop: () => void): Step {
  return class extends step {
    override async up(runner: QueryRunner): Promise<void> {
      let queries = 0;
      const watched = new Proxy(runner, {
        get(target, key) {
          if (key === 'query' && queries++ === at) stop();
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
      await super.up(watched);
      if (queries <= at) stop();
    }
  };
}

/** Brings a file to the state after the first `count` steps; with a stop, the last of them is stopped. */
export async function runSteps(
  file: string,
  dataKey: Buffer,
  count: number,
  stopped?: { readonly at: number; readonly stop: () => void },
): Promise<void> {
  const steps = schema.migrations.slice(0, count);
  const last = steps.at(-1);
  if (stopped && last) steps[count - 1] = stoppedAt(last, stopped.at, stopped.stop);
  const source = await openDataSource(
    file,
    dataKey,
    { entities: schema.entities, migrations: steps },
    { readOnly: false, cacheMegabytes: 8 },
  );
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
