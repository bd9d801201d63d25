import { existsSync } from 'node:fs';
import path from 'node:path';
import { BadInput, type Command, type Exit, type Io } from './command';

export interface Setting {
  find(name: string): Promise<Command | null>;
  list(): string[];
  io: Io;
  /** Where the person stands, and where npm put the process. */
  caller: { folder: string; root: string };
}

/** What goes to stdout: always JSON, unless the command made text (CSV, JSON Lines) itself. */
export interface Printed {
  exit: Exit;
  text: string;
}

function print(exit: Exit, output: unknown): Printed {
  const text = typeof output === 'string' ? output : JSON.stringify(output, null, 2);
  return { exit, text: text === '' || text.endsWith('\n') ? text : `${text}\n` };
}

function refuse(io: Io, code: string, message: string): Printed {
  io.say(message);
  return print(2, { error: { code, message } });
}

/** npm runs us in the repository; a file named from another folder is looked for in that folder. */
export function fromCaller(arg: string, { folder, root }: Setting['caller']): string {
  if (folder === root || arg.startsWith('-') || path.isAbsolute(arg)) return arg;
  const there = path.resolve(folder, arg);
  return /\.[a-z]\w*$/i.test(arg) || existsSync(there) ? there : arg;
}

/** Path of the file that a failed read or write was about, or null. */
function unreadable(error: unknown): string | null {
  const { code, path: file } = error as NodeJS.ErrnoException;
  return file && ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(code ?? '') ? file : null;
}

async function explain({ list, find, io }: Setting): Promise<Printed> {
  const found = await Promise.all(list().map(find));
  const commands = found.flatMap(c => (c ? [{ name: c.name, usage: c.usage }] : []));
  io.say('Pakai: npm run -s laris -- <perintah> …');
  return print(0, { commands });
}

/** Finds and runs one command; every way out is JSON on stdout, one line on stderr and an exit of 0, 1 or 2. */
export async function runCommand(argv: string[], setting: Setting): Promise<Printed> {
  const { io } = setting;
  const [name, ...rest] = argv;
  if (name === 'help' || name === '--help') return explain(setting);
  const known = setting.list().join(', ');
  if (!name) return refuse(io, 'no-command', `Perintah belum disebut. Yang ada: ${known}.`);
  try {
    const command = await setting.find(name);
    if (!command)
      return refuse(io, 'unknown-command', `Perintah "${name}" tidak dikenal. Yang ada: ${known}.`);
    const { exit, output } = await command.run(
      rest.map(arg => fromCaller(arg, setting.caller)),
      io,
    );
    return print(exit, output);
  } catch (error) {
    if (error instanceof BadInput) return refuse(io, error.code, error.message);
    const file = unreadable(error);
    if (file) return refuse(io, 'file-unreadable', `Berkas tidak bisa dibaca: ${file}`);
    // Never a stack trace for the person: the first line says what failed.
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(io, 'unexpected', `Perintah gagal: ${reason.split('\n')[0]}`);
  }
}
