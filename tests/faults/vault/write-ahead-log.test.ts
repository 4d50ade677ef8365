import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { quickCheck } from '../../../electron/storage/vault/integrity.ts';
import type { CreatedKeyFile } from '../../../electron/storage/vault/key-slots.ts';
import { databaseFiles } from '../../../electron/storage/vault/open-database.ts';
import { connect, createOffice } from '../../support/vault/office.ts';
import { start } from '../../support/vault/process.ts';
import { suiteFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const commits = 120;

/** What a power cut can leave of a log: a shorter one, rubbish at its end, or a few bytes wrong in it. */
const injuries: Record<string, (log: Buffer, at: number) => Buffer> = {
  truncated: (log, at) => log.subarray(0, at),
  garbled: (log, at) => Buffer.concat([log.subarray(0, at), randomBytes(log.length - at)]),
  zeroed: (log, at) => Buffer.concat([log.subarray(0, at), Buffer.alloc(log.length - at)]),
  'wrong in 16 bytes': (log, at) => {
    const copy = Buffer.from(log);
    randomBytes(16).copy(copy, at);
    return copy;
  },
};

describe('the write-ahead log after a power cut', () => {
  const crashed = suiteFolder();
  let office: CreatedKeyFile;

  beforeAll(async () => {
    office = await createOffice(crashed);
    const writer = start('committer.ts', [
      crashed,
      office.dataKey.bytes.toString('hex'),
      String(commits),
      'note',
      'crash',
    ]);
    await writer.line('done');
    await writer.ended;
  });

  /** The batches found when the office is opened with this log; fails unless they are whole and have no gap. */
  function prefixWith(log: Buffer): number {
    const folder = temporaryFolder();
    const [from, to] = [databaseFiles(crashed), databaseFiles(folder)];
    copyFileSync(from.database, to.database);
    writeFileSync(to.writeAheadLog, log);
    const db = connect(folder, office.dataKey.bytes);
    expect(quickCheck(db)).toEqual([]);
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'note'").pluck().get();
    const sizes =
      tables === 0 ? [] : db.prepare('SELECT batch, count(*) FROM note GROUP BY batch ORDER BY batch').raw().all();
    db.close();
    expect(sizes).toEqual(Array.from(sizes, (_, index) => [index + 1, 3]));
    return sizes.length;
  }

  test('whole, it gives back every commit of a program that was killed', () => {
    expect(statSync(databaseFiles(crashed).writeAheadLog).size).toBeGreaterThan(commits * 4096);
    expect(prefixWith(readFileSync(databaseFiles(crashed).writeAheadLog))).toBe(commits);
  });

  test.each(Object.keys(injuries))('%s 20 times, it always opens to all commits up to some point', (injury) => {
    const log = readFileSync(databaseFiles(crashed).writeAheadLog);
    const lengths: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      // Mostly somewhere in the log, in the last rounds only its very tail.
      const from = round < 14 ? 0 : log.length - 8192;
      lengths.push(prefixWith(injuries[injury]!(log, randomInt(from, log.length - 16))));
    }
    console.info(
      `counted: log ${injury} ${lengths.length} times: ${lengths.toSorted((a, b) => a - b).join(' ')} of ${commits} commits`,
    );
    expect(Math.min(...lengths)).toBeLessThan(commits);
  });
});
