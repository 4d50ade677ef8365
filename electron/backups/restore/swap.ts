import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { replaceDurably, syncFolder } from '../../storage/vault/machine/durable-file.ts';
import { acquireOfficeLock } from '../../storage/vault/office-lock.ts';

/** What makes up an office, in the order in which it is moved: the database comes last, so that no database stands without its keys. */
const officeFiles = ['keys.a.json', 'keys.b.json', 'office.db-wal', 'office.db-shm', 'office.db'];

const planSchema = z.object({ phase: z.enum(['keep', 'place']), keptFolder: z.string() });
type Plan = z.infer<typeof planSchema>;

/** Beside the office's folder: what is being restored until it takes its place. */
export function restoringFolder(officeDir: string): string {
  return `${officeDir}.restoring`;
}

/** The office that a backup was laid out into. */
export function stagedOffice(officeDir: string): string {
  return join(restoringFolder(officeDir), 'office');
}

/**
 * Puts the staged office in the place of the present one, which is moved into a folder of its own beside it. Whenever the program ends on the
 * way, `finishRestore` goes on from there.
 *
 * @returns the folder that holds what was there before, or null when nothing was
 */
export function swapIn(officeDir: string, stamp: string): string | null {
  const hadOffice = officeFiles.some((name) => existsSync(join(officeDir, name)));
  const keptFolder = `${officeDir}-before-restore-${stamp}`;
  writePlan(officeDir, { phase: 'keep', keptFolder });
  finishRestore(officeDir);
  return hadOffice ? basename(keptFolder) : null;
}

/** Completes a restore that was decided; does nothing when there is none. */
export function finishRestore(officeDir: string): void {
  const plan = readPlan(officeDir);
  if (!plan) return;
  mkdirSync(officeDir, { recursive: true });
  const lock = acquireOfficeLock(officeDir);
  try {
    if (plan.phase === 'keep') {
      moveOffice(officeDir, plan.keptFolder);
      writePlan(officeDir, { ...plan, phase: 'place' });
    }
    moveOffice(stagedOffice(officeDir), officeDir);
    rmSync(restoringFolder(officeDir), { recursive: true, force: true });
  } finally {
    lock.release();
  }
}

/** Moves the files that are there; those that were moved before are not. */
function moveOffice(from: string, to: string): void {
  const present = officeFiles.filter((name) => existsSync(join(from, name)));
  if (present.length === 0) return;
  mkdirSync(to, { recursive: true });
  for (const name of present) renameSync(join(from, name), join(to, name));
  syncFolder(to);
  syncFolder(dirname(to));
}

function planPath(officeDir: string): string {
  return join(restoringFolder(officeDir), 'plan.json');
}

function writePlan(officeDir: string, plan: Plan): void {
  replaceDurably(planPath(officeDir), Buffer.from(JSON.stringify(plan)), restoringFolder(officeDir));
}

function readPlan(officeDir: string): Plan | null {
  if (!existsSync(planPath(officeDir))) return null;
  return planSchema.parse(JSON.parse(readFileSync(planPath(officeDir), 'utf8')));
}
