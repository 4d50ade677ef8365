import { commands } from './cli/commands.ts';
import { runCommand } from './cli/run.ts';

// Whoever reads the lines may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runCommand(commands, process.argv.slice(2));
