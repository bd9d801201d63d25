import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { type Env, SettingsError } from './env.server.ts';

/** 32-byte keys as hex. Each has one purpose, so one can be rotated without the others. */
export interface Secrets {
  /** Wraps the per-vendor keys of sealed columns. */
  column: string;
  /** Blind index: finds a sealed value without opening it. */
  index: string;
  /** Keys that the blind index had before: still looked for while `laris index rotate` is under way, never written. */
  oldIndex: readonly string[];
  /**
   * Marks that cannot be made again from what is stored (codes, tokens, opt-outs), so they never change with the index
   * key. Derived from the column key, which stays.
   */
  mark: string;
  /** Links audit events. */
  audit: string;
  /** Public ids of frozen promotion lists. */
  public: string;
}

const names = {
  column: 'LARIS_COLUMN_KEY',
  index: 'LARIS_INDEX_KEY',
  audit: 'LARIS_AUDIT_KEY',
  public: 'LARIS_PUBLIC_KEY',
} as const;
const kinds = Object.keys(names) as (keyof typeof names)[];

export function liveSecrets(env: Env): Secrets {
  const missing = kinds.filter(kind => !env[names[kind]]).map(kind => names[kind]);
  if (missing.length > 0) {
    throw new SettingsError(
      `LARIS_MODE=live memerlukan / needs: ${missing.join(', ')} (openssl rand -hex 32).`,
    );
  }
  const keys = Object.fromEntries(kinds.map(kind => [kind, env[names[kind]]]));
  return complete(keys, env);
}

function complete(keys: Record<string, string | undefined>, env: Env): Secrets {
  const mark = hmac(keys.column ?? '', 'laris marks');
  return { ...keys, mark, oldIndex: env.LARIS_INDEX_KEY_OLD } as unknown as Secrets;
}

/** Generated once, kept beside the demo database, since its sealed columns open with nothing else. */
export function demoSecrets(env: Env, dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const fresh = Object.fromEntries(kinds.map(kind => [kind, randomBytes(32).toString('hex')]));
  try {
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const keys = Object.fromEntries(kinds.map(kind => [kind, env[names[kind]] ?? stored[kind]]));
  return complete(keys, env);
}
