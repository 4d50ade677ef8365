import { backupCommand } from './backup-command.ts';
import { demoCommand } from './demo-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { indicatorsCommand } from './indicators-command.ts';
import { initCommand } from './init-command.ts';
import { listCommand } from './list-command.ts';
import { reportCommand } from './report-command.ts';
import type { Command } from './run.ts';
import { restoreCommand } from './restore-command.ts';
import { serveCommand } from './serve-command.ts';
import { usersCommand } from './users-command.ts';
import { verifyCommand } from './verify-command.ts';

/** Every command of the command line. */
export const commands: Readonly<Record<string, Command>> = {
  init: initCommand,
  demo: demoCommand,
  import: importCommand,
  export: exportCommand,
  list: listCommand,
  report: reportCommand,
  indicators: indicatorsCommand,
  backup: backupCommand,
  restore: restoreCommand,
  users: usersCommand,
  verify: verifyCommand,
  serve: serveCommand,
};
