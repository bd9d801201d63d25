import { findCommand, listCommands } from './commands';
import { runCommand } from './run-command';

/** `callerFolder`: where the person stood when npm moved the process to the repository. */
export async function main(argv: string[], callerFolder: string): Promise<void> {
  const outcome = await runCommand(argv, {
    find: findCommand,
    list: listCommands,
    io: { stdin: process.stdin, say: line => void process.stderr.write(`${line}\n`) },
    caller: { folder: callerFolder, root: process.cwd() },
  });
  process.stdout.on('error', error => {
    // The reader of a pipe went away (`… | head`): nothing is left to say.
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2);
  });
  // Exit only once stdout is drained: a large answer into a pipe would be cut otherwise.
  process.stdout.write(outcome.text, () => process.exit(outcome.exit));
}
