import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { parse } from 'yaml';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { inRoot } from './root.server.ts';

/**
 * A YAML file as plain values. Parsing it takes longer than all that a command does with it, so it is kept as JSON under
 * .cache by the hash of its text; where nothing can be written it is parsed each time.
 */
export function readYaml(file: string, cache = inRoot('.cache', 'yaml')): unknown {
  const text = readFileSync(file, 'utf8');
  const kept = path.join(cache, `${sha256(text)}.json`);
  return readKept(kept) ?? keep(kept, parse(text));
}

function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Written under another name first: who reads at the same time finds all of it or nothing. */
function keep<T>(file: string, value: T): T {
  const draft = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
  } catch {
    return value;
  }
  return value;
}
