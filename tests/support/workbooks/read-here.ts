import { expect } from 'vitest';
import { readWorkbook } from '../../../electron/workbooks/reading/read-workbook.ts';
import { SheetBuilder, type WorkbookContent } from '../../../electron/workbooks/workbook-content.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';

/** Reads a workbook in the test's own thread. */
export async function readHere(bytes: Uint8Array, encoding?: string): Promise<WorkbookContent> {
  const builder = new SheetBuilder();
  const kind = await readWorkbook(bytes, builder, encoding);
  return { ...kind, sheets: builder.sheets };
}

/** The rows of a workbook's first sheet as bare cells. */
export async function cellsOf(bytes: Uint8Array, encoding?: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readHere(bytes, encoding);
  return sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}

/** The refusal that a piece of work ends in; fails the test if it ends well or in another error. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Refusal);
  return outcome as Refusal;
}
