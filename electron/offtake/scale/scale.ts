import { open } from 'node:fs/promises';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { readScaleLine, type ScaleLine } from '../../../shared/offtake/weighing/scale-line.ts';

/**
 * A scale that the program can ask for its reading.
 *
 * The shell decides whether there is one and which: today a file that a serial-to-file program keeps writing to, named by the environment
 * variable `FIELDSTEAD_SCALE_FILE`, because no path comes from the page. Another adapter (a serial port, a network scale) implements `read` and
 * nothing else changes. A scale that poses as a keyboard needs none: it types into the field.
 */
export interface Scale {
  /** The newest reading; `null` when the scale has said nothing that is a weight. */
  read(): Promise<ScaleLine | null>;
}

const tailBytes = 512;

/** The last whole line of a file that grows, or that is written over with every reading. */
export function scaleOfFile(path: string): Scale {
  return {
    async read() {
      const lines = (await readTail(path)).split(/\r\n|\r|\n/);
      return lines.map((line) => readScaleLine(line)).findLast((line) => line !== null) ?? null;
    },
  };
}

async function readTail(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, tailBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

/** @throws Refusal offtake.scale_silent without a reading, offtake.scale_moving while the load moves */
export async function readScale(scale: Scale | null): Promise<{ grams: number }> {
  const line = await scale?.read().catch(() => null);
  if (line == null) throw new Refusal('offtake.scale_silent');
  if (!line.stable) throw new Refusal('offtake.scale_moving');
  return { grams: line.grams };
}
