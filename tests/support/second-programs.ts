import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe } from 'vitest';
import './skip-reason.ts';

const python = '/usr/bin/python3';
const officeNames = ['soffice', 'libreoffice'];

/** Whether Python can load openpyxl here. */
export function openpyxlAvailable(): boolean {
  return spawnSync(python, ['-c', 'import openpyxl']).status === 0;
}

/** Whether LibreOffice can be started here. */
export function libreOfficeAvailable(): boolean {
  return officeProgram() !== undefined;
}

/** Whether 7-Zip can be started here. */
export function sevenZipAvailable(): boolean {
  return spawnSync('7z', ['i']).status === 0;
}

const isAvailable = { openpyxl: openpyxlAvailable, LibreOffice: libreOfficeAvailable, '7-Zip': sevenZipAvailable };

/** A suite that needs a program the project does not bring along; skipped, with its reason printed, where that program is missing. */
export function describeWithProgram(
  program: 'openpyxl' | 'LibreOffice' | '7-Zip',
  title: string,
  body: () => void,
): void {
  const available = isAvailable[program]();
  if (available) describe(title, body);
  else describe.skip(title, { meta: { skipReason: `${program} is not installed` } }, body);
}

/** Runs a Python program and gives what it prints, read as JSON. */
export function runPython(program: string, ...programArguments: string[]): unknown {
  const run = spawnSync(python, ['-c', program, ...programArguments], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`Python failed: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/**
 * Has LibreOffice open a workbook and save it in another format.
 *
 * @param filter the format's extension and, after a colon, its options: `csv:Text - txt - csv (StarCalc):44,34,76`
 * @returns the saved file's content; for CSV that is the first sheet
 */
export function convertWithLibreOffice(file: string, filter: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldstead-office-'));
  try {
    const run = spawnSync(
      officeProgram() ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        file,
      ],
      { encoding: 'utf8', timeout: 90_000 },
    );
    if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
    const extension = filter.split(':')[0] ?? '';
    return readFileSync(join(folder, basename(file).replace(/[^.]+$/, extension)), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function officeProgram(): string | undefined {
  return officeNames.find((name) => spawnSync(name, ['--version']).status === 0);
}
