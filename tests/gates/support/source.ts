import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A gate sees nothing but these: a rule is a pure function over them, so a test can hand it a house with a fault. */
export interface Source {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

/** What a gate returns: one line per breach, `path: what is wrong`. Empty is good. */
export type Breaches = string[];

export const root = path.resolve(import.meta.dirname, '../../..');

const readable = /\.(ts|tsx|mjs|js|css|json|sql|md|gift|txt|ya?ml|html|svg|sh)$|(^|\/)(run|\.[a-z.]+)$/;

let cached: Source[] | undefined;

/** Every text file of the repository, tracked or about to be. */
export function repository(): Source[] {
  cached ??= execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(name => readable.test(name) && existsSync(path.join(root, name)))
    .filter(name => statSync(path.join(root, name)).isFile())
    .sort()
    .map(name => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
  return cached;
}

export function isCode(file: Source): boolean {
  return /\.(ts|tsx|mjs)$/.test(file.path) && !file.path.endsWith('.d.ts');
}

export function inApp(file: Source): boolean {
  return file.path.startsWith('app/') && isCode(file);
}

/** A file of an imagined house. */
export function source(path: string, ...lines: string[]): Source {
  return { path, text: lines.join('\n') };
}
