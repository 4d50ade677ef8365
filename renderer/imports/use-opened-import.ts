import { useState } from 'react';
import type { ImportFile, ImportMapping, ImportSheet } from '../../shared/imports/contract.ts';
import { mappingOf, mappingOfSheet } from '../../shared/imports/mapping.ts';
import type { LongWork } from '../components/progress-dialog.tsx';
import { openFile } from './import-calls.ts';
import type { FileChoice } from './import-calls.ts';

/** A file that the engine has read, and how its sheets are understood. */
export interface OpenedImport {
  readonly choice: FileChoice;
  readonly file: ImportFile;
  readonly sheet: ImportSheet;
  readonly mapping: ImportMapping;
}

interface Opened {
  readonly choice: FileChoice;
  readonly file: ImportFile;
  readonly sheetName: string;
  /** By sheet, so that looking at another one loses nothing. */
  readonly mappings: ReadonlyMap<string, ImportMapping>;
}

interface OpenedState {
  readonly opened: OpenedImport | null;
  /** True when the chosen file could not even be handed over: it was moved, or is a folder. */
  readonly unreadable: boolean;
  /** Has the engine read a file; answers whether it could. What was open before stays open when not. */
  readonly open: (choice: FileChoice) => Promise<boolean>;
  readonly close: () => void;
  readonly reopened: (file: ImportFile) => void;
  readonly chooseSheet: (name: string) => void;
  readonly changeMapping: (mapping: ImportMapping) => void;
}

/** The file being imported, with the sheet and the columns that are chosen in it. */
export function useOpenedImport(work: LongWork): OpenedState {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  async function open(choice: FileChoice): Promise<boolean> {
    const readable = await canBeRead(choice.file);
    setUnreadable(!readable);
    if (!readable) return false;
    const file = await work.run<ImportFile>((signal) => Promise.resolve(openFile(choice, signal)));
    if (!file) return false;
    const mapping = mappingOf(file);
    setOpened({ choice, file, sheetName: mapping.sheet, mappings: new Map([[mapping.sheet, mapping]]) });
    return true;
  }
  return {
    opened: opened && currentOf(opened),
    unreadable,
    open,
    close: () => {
      setOpened(null);
      setUnreadable(false);
    },
    reopened: (file) => setOpened((known) => known && { ...known, file }),
    chooseSheet: (name) => setOpened((known) => known && { ...known, sheetName: name }),
    changeMapping: (mapping) =>
      setOpened((known) => known && { ...known, mappings: new Map(known.mappings).set(known.sheetName, mapping) }),
  };
}

function currentOf({ choice, file, sheetName, mappings }: Opened): OpenedImport {
  const sheet = file.sheets.find(({ name }) => name === sheetName) ?? file.sheets[0];
  if (!sheet) throw new Error('an opened file has no sheet');
  return { choice, file, sheet, mapping: mappings.get(sheet.name) ?? mappingOfSheet(sheet) };
}

/** A folder that was dropped, or a file that is gone, shows itself only when one reads it. */
async function canBeRead(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
