import path from 'node:path';
import { type Env, readEnv, SettingsError } from './env.server.ts';
import { type OutsideRegisters, readRegisters } from './registers.server.ts';
import { demoSecrets, liveSecrets, type Secrets } from './secrets.server.ts';
import { readTransports, type TransportSettings } from './transports.server.ts';

export interface Config {
  /** demo: one-click accounts and generated secrets; live: nothing of that. */
  mode: 'demo' | 'live';
  port: number;
  host: string | undefined;
  /** The public origin, when a proxy stands in front; otherwise the request's own. */
  origin: string | undefined;
  dataDir: string;
  story: string;
  log: Env['LARIS_LOG'];
  /** Absent = the database in a box. */
  database: { app: string; read: string; owner: string | undefined } | undefined;
  pool: number;
  secrets: Secrets;
  transports: TransportSettings;
  registers: OutsideRegisters;
}

/**
 * Nothing fails open: a database of one's own needs an explicit mode, live needs its secrets.
 * Throws SettingsError with one clear message.
 */
export function buildConfig(env: Env): Config {
  if (env.DATABASE_URL && !env.LARIS_MODE) {
    throw new SettingsError(
      'DATABASE_URL terisi, tetapi LARIS_MODE belum. Pilih LARIS_MODE=live atau LARIS_MODE=demo. / DATABASE_URL needs LARIS_MODE.',
    );
  }
  const mode = env.LARIS_MODE ?? 'demo';
  if (mode === 'live' && !env.DATABASE_URL) {
    throw new SettingsError('LARIS_MODE=live memerlukan DATABASE_URL. / Live mode needs DATABASE_URL.');
  }
  const dataDir = path.resolve(env.LARIS_DATA ?? '.data');
  return {
    mode,
    port: env.PORT,
    host: env.HOST,
    origin: env.LARIS_ORIGIN,
    dataDir,
    story: env.LARIS_STORY ?? 'batang',
    log: env.LARIS_LOG,
    database: env.DATABASE_URL
      ? {
          app: env.DATABASE_URL,
          read: env.DATABASE_READ_URL ?? env.DATABASE_URL,
          owner: env.DATABASE_OWNER_URL,
        }
      : undefined,
    pool: env.DATABASE_POOL,
    secrets: mode === 'live' ? liveSecrets(env) : demoSecrets(env, dataDir),
    transports: readTransports(env),
    registers: readRegisters(env),
  };
}

let current: Config | undefined;

/** The configuration of this process, read once. */
export function config(): Config {
  current ??= buildConfig(readEnv());
  return current;
}
