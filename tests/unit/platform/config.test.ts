import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildConfig } from '~/platform/config/config.server.ts';
import { readEnv, SettingsError } from '~/platform/config/env.server.ts';
import { inRoot } from '~/platform/config/root.server.ts';

const key = 'ab'.repeat(32);
const keys = { LARIS_COLUMN_KEY: key, LARIS_INDEX_KEY: key, LARIS_AUDIT_KEY: key, LARIS_PUBLIC_KEY: key };
const data = () => mkdtempSync(path.join(tmpdir(), 'laris-config-'));
const build = (env: Record<string, string>) => buildConfig(readEnv({ LARIS_DATA: data(), ...env }));

describe('settings', () => {
  it('need nothing: demo mode, the database in a box, port 3000', () => {
    expect(build({})).toMatchObject({ mode: 'demo', port: 3000, database: undefined, story: 'batang' });
  });

  it('take a blank value for an absent one, as .env files write it', () => {
    expect(build({ PORT: '', LARIS_MODE: '', DATABASE_URL: '' })).toMatchObject({ mode: 'demo', port: 3000 });
  });

  it('refuse a database of one’s own without a mode', () => {
    expect(() => build({ DATABASE_URL: 'postgres://x/y' })).toThrow(/LARIS_MODE/);
  });

  it('refuse live mode without its database or its secrets, and name what is missing', () => {
    expect(() => build({ LARIS_MODE: 'live' })).toThrow(/DATABASE_URL/);
    const { LARIS_AUDIT_KEY: _, ...some } = keys;
    expect(() => build({ LARIS_MODE: 'live', DATABASE_URL: 'postgres://x/y', ...some })).toThrow(
      /needs: LARIS_AUDIT_KEY/,
    );
  });

  it('run live with both, reading from the replica where one is named', () => {
    const live = build({
      LARIS_MODE: 'live',
      DATABASE_URL: 'postgres://p/y',
      DATABASE_READ_URL: 'postgres://r/y',
      ...keys,
    });
    expect(live).toMatchObject({ mode: 'live', database: { app: 'postgres://p/y', read: 'postgres://r/y' } });
    expect(live.secrets.audit).toBe(key);
  });

  it('name every wrong value at once', () => {
    const wrong = () => readEnv({ PORT: '99999', LARIS_MODE: 'test', LARIS_COLUMN_KEY: 'short' });
    expect(wrong).toThrow(SettingsError);
    expect(wrong).toThrow(/LARIS_MODE[\s\S]*PORT[\s\S]*LARIS_COLUMN_KEY/);
  });

  it('keep the demo’s own secrets from start to start, readable by their owner alone', () => {
    const folder = data();
    const first = buildConfig(readEnv({ LARIS_DATA: folder })).secrets;
    expect(buildConfig(readEnv({ LARIS_DATA: folder })).secrets).toEqual(first);
    const keys = [first.column, first.index, first.audit, first.public, first.mark];
    expect(new Set(keys).size).toBe(keys.length);
    expect(first.oldIndex).toEqual([]);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('all stand in .env.example', () => {
    const example = readFileSync(inRoot('.env.example'), 'utf8');
    const source = readFileSync(inRoot('app/platform/config/env.server.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(match => match[1]);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});
