import type { DataSource } from 'typeorm';
import { connectionOf } from './iterate-rows.ts';

const held = new WeakMap<DataSource, number>();

/**
 * Runs several reads of a read-only connection on one state of the file: what is written meanwhile is in none of them. Work that runs at the
 * same time on the connection shares the state that is held.
 */
export async function withSnapshot<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const connection = connectionOf(source);
  const before = held.get(source) ?? 0;
  if (before === 0) connection.exec('begin');
  held.set(source, before + 1);
  try {
    return await work();
  } finally {
    const left = (held.get(source) ?? 1) - 1;
    held.set(source, left);
    if (left === 0) connection.exec('commit');
  }
}
