import { Refusal } from '../../shared/kernel/refusal.ts';
import type { Connection } from '../engine/context.ts';
import type { WorkbookContent } from '../workbooks/workbook-content.ts';
import type { ConfirmedImport } from './prepared.ts';

export interface OpenedFile {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly content: WorkbookContent;
}

interface Desk {
  file: OpenedFile | null;
  preview: { readonly id: string; readonly confirmed: ConfirmedImport } | null;
}

/** What a page is importing: one file and its newest preview, in memory, gone with the session. */
const desks = new WeakMap<Connection, Desk>();

export function deskOf(connection: Connection): Desk {
  const desk = desks.get(connection) ?? { file: null, preview: null };
  desks.set(connection, desk);
  return desk;
}

export function openedFile(connection: Connection, fileId: string): OpenedFile {
  const { file } = deskOf(connection);
  if (file?.id !== fileId) throw new Refusal('imports.file_gone');
  return file;
}
