import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { ContentSink, RowContent } from './workbook-content.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import type { ReaderMessage, ReaderTask } from './reader-messages.ts';

const cellsPerBatch = 4000;
const charactersPerBatch = 200_000;
const batchesAhead = 8;

/** Sends rows to the parent in batches and sleeps while the parent is behind: the whole workbook is never in memory twice. */
class BatchSink implements ContentSink {
  private readonly taken: Int32Array;
  private rows: RowContent[] = [];
  private cells = 0;
  private characters = 0;
  private sent = 0;

  constructor(taken: Int32Array) {
    this.taken = taken;
  }

  startSheet(name: string, hidden: boolean): void {
    post({ kind: 'sheet', name, hidden });
  }

  row(row: RowContent): void {
    this.rows.push(row);
    this.cells += row.cells.length;
    for (const cell of row.cells) if (typeof cell === 'string') this.characters += cell.length;
    if (this.cells >= cellsPerBatch || this.characters >= charactersPerBatch) this.flush();
  }

  endSheet(truncated: boolean): void {
    this.flush();
    post({ kind: 'sheet-end', truncated });
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    post({ kind: 'rows', rows: this.rows });
    this.sent++;
    this.rows = [];
    this.cells = 0;
    this.characters = 0;
    for (let taken = this.countTaken(); this.sent - taken > batchesAhead; taken = this.countTaken()) {
      Atomics.wait(this.taken, 0, taken);
    }
  }

  private countTaken(): number {
    return Atomics.load(this.taken, 0);
  }
}

function post(message: ReaderMessage): void {
  parentPort?.postMessage(message);
}

const task = workerData as ReaderTask;
try {
  const workbook = await readWorkbook(task.bytes, new BatchSink(task.taken), task.encoding);
  post({ kind: 'done', workbook });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  post({ kind: 'refused', code: error.code, params: error.params });
}
