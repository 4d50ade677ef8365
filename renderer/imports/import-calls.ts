import type { ImportFile, ImportMapping } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { client } from '../api/client.ts';
import { upload } from '../api/files.ts';
import { readError } from '../api/refusal.ts';

/** What the engine is asked to read. */
export interface FileChoice {
  readonly kind: ImportKind;
  readonly file: File;
  /** Named by the user; `undefined` lets the engine find out. */
  readonly encoding: string | undefined;
}

/** Hands a file to the engine and follows its reading. */
export async function* openFile({ kind, file, encoding }: FileChoice, signal: AbortSignal) {
  yield { kind: 'progress', step: 'imports:step.handing-over', done: 0, total: 0 } as const;
  const uploadId = await upload(file, undefined, signal);
  const named = encoding === undefined ? {} : { encoding };
  yield* await client.imports.open({ kind, uploadId, fileName: file.name, ...named }, { signal });
}

interface PreviewRequest {
  readonly choice: FileChoice;
  readonly fileId: string;
  readonly mapping: ImportMapping;
  readonly onReopened: (file: ImportFile) => void;
}

/** Follows a preview. The engine forgets an opened file when the connection breaks; the file is then handed over once more. */
export async function* previewFile({ choice, fileId, mapping, onReopened }: PreviewRequest, signal: AbortSignal) {
  const { kind } = choice;
  try {
    yield* await client.imports.preview({ kind, fileId, mapping }, { signal });
    return;
  } catch (error) {
    if (!isFileGone(error)) throw error;
  }
  let again = fileId;
  for await (const event of openFile(choice, signal)) {
    if (event.kind === 'progress') {
      yield event;
      continue;
    }
    again = event.result.fileId;
    onReopened(event.result);
  }
  yield* await client.imports.preview({ kind, fileId: again, mapping }, { signal });
}

/** Follows the writing of a previewed import. `onGone` is called when the engine no longer has the preview. */
export async function* confirmImport(previewId: string, onGone: () => void, signal: AbortSignal) {
  try {
    yield* await client.imports.confirm({ previewId }, { signal });
  } catch (error) {
    if (isFileGone(error)) onGone();
    throw error;
  }
}

function isFileGone(error: unknown): boolean {
  const read = readError(error);
  return read.kind === 'refused' && read.code === 'imports.file_gone';
}
