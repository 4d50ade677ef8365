import { useState } from 'react';
import type { ImportBatch, ImportMapping, ImportPreview } from '../../shared/imports/contract.ts';
import type { ImportKind } from '../../shared/imports/kinds.ts';
import { useLongWork } from '../components/progress-dialog.tsx';
import type { LongWork } from '../components/progress-dialog.tsx';
import { confirmImport, previewFile } from './import-calls.ts';
import type { FileChoice } from './import-calls.ts';
import { useOpenedImport } from './use-opened-import.ts';
import type { OpenedImport } from './use-opened-import.ts';

export const wizardSteps = ['file', 'columns', 'check', 'import'] as const;
export type WizardStep = (typeof wizardSteps)[number];

export interface ImportWizard {
  readonly step: WizardStep;
  readonly work: LongWork;
  /** Why this step could not be finished, in words. */
  readonly problem: string | null;
  readonly kind: ImportKind;
  readonly file: File | null;
  /** True when the chosen file could not even be handed over: it was moved, or is a folder. */
  readonly unreadable: boolean;
  readonly opened: OpenedImport | null;
  readonly preview: ImportPreview | null;
  readonly batch: ImportBatch | null;
  readonly isOpen: (step: WizardStep) => boolean;
  readonly goTo: (step: WizardStep) => Promise<void>;
  readonly chooseKind: (kind: ImportKind) => Promise<void>;
  readonly chooseFile: (file: File) => Promise<void>;
  readonly chooseEncoding: (encoding: string) => Promise<void>;
  readonly chooseSheet: (name: string) => void;
  readonly changeMapping: (mapping: ImportMapping) => void;
  readonly confirm: () => Promise<void>;
}

/** True when confirming would write nothing but the note that it was tried. */
export function addsNothing({ counts, also }: ImportPreview): boolean {
  return counts.new === 0 && also.every((one) => one.new === 0);
}

/** The choices of an import on its way through the steps. Going back keeps them; changing one makes what was computed from it void. */
export function useImportWizard(): ImportWizard {
  const work = useLongWork();
  const { opened, ...openedFile } = useOpenedImport(work);
  const [step, setStep] = useState<WizardStep>('file');
  const [kind, setKind] = useState<ImportKind>('people');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [batch, setBatch] = useState<ImportBatch | null>(null);
  const [failedAt, setFailedAt] = useState<WizardStep | null>(null);

  function forget(): void {
    setPreview(null);
    setFailedAt(null);
  }
  async function open(choice: FileChoice): Promise<boolean> {
    setFailedAt('file');
    const done = await openedFile.open(choice);
    if (done) setPreview(null);
    return done;
  }
  async function makePreview(): Promise<boolean> {
    if (!opened) return false;
    setFailedAt('columns');
    const { choice, mapping } = opened;
    const request = { choice, fileId: opened.file.fileId, mapping, onReopened: openedFile.reopened };
    const made = await work.run<ImportPreview>((signal) => Promise.resolve(previewFile(request, signal)));
    setPreview(made ?? null);
    return made !== undefined;
  }
  function isOpen(one: WizardStep): boolean {
    if (one === 'file') return true;
    if (one === 'columns') return opened !== null;
    return preview !== null && (one === 'check' || !addsNothing(preview));
  }
  async function goTo(next: WizardStep): Promise<void> {
    if (next === 'columns' && !opened && !(file && (await open({ kind, file, encoding: undefined })))) return;
    if (next === 'check' && !preview && !(await makePreview())) return;
    setStep(next);
  }
  async function chooseFile(chosen: File): Promise<void> {
    setFile(chosen);
    openedFile.close();
    forget();
    await open({ kind, file: chosen, encoding: undefined });
  }
  async function chooseKind(chosen: ImportKind): Promise<void> {
    setKind(chosen);
    openedFile.close();
    forget();
    if (file) await open({ kind: chosen, file, encoding: opened?.choice.encoding });
  }
  async function confirm(): Promise<void> {
    if (!preview) return;
    setFailedAt('import');
    const { previewId } = preview;
    function onGone(): void {
      setPreview(null);
      setFailedAt('columns');
      setStep('columns');
    }
    const written = await work.run<ImportBatch>((signal) => Promise.resolve(confirmImport(previewId, onGone, signal)));
    if (written) setBatch(written);
  }
  return {
    ...{ step, work, kind, file, opened, preview, batch, isOpen, goTo, chooseFile, chooseKind, confirm },
    problem: failedAt === step ? work.problem : null,
    unreadable: openedFile.unreadable,
    // When the file cannot be read in another encoding, it stays open in the one before.
    chooseEncoding: async (encoding) => {
      if (file) await open({ kind, file, encoding });
    },
    chooseSheet: (name) => {
      openedFile.chooseSheet(name);
      forget();
    },
    changeMapping: (mapping) => {
      openedFile.changeMapping(mapping);
      forget();
    },
  };
}
