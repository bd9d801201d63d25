import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findThreadEntry } from '~/catalog/quality/thread/find-entry.server.ts';

let house: string;
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'laris-house-'));
  for (const folder of ['build/server/assets', '.cache/laris/one', '.cache/laris/two'])
    mkdirSync(path.join(house, folder), { recursive: true });
  for (const file of ['build/checking-thread.mjs', '.cache/laris/two/checking-thread.mjs'])
    writeFileSync(path.join(house, file), '');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

const asked = (file: string) => findThreadEntry(pathToFileURL(path.join(house, file)).href, house);

describe('the file that the checking thread runs', () => {
  it.each([
    ['build/server.mjs', 'build/checking-thread.mjs'],
    ['build/server/index.js', 'build/checking-thread.mjs'],
    ['build/server/assets/routes.js', 'build/checking-thread.mjs'],
    ['.cache/laris/two/chunk-ABC.mjs', '.cache/laris/two/checking-thread.mjs'],
  ])('asked for by %s it is %s', async (asking, entry) => {
    expect(await asked(asking)).toBe(path.join(house, entry));
  });
  it.each([
    '.cache/laris/one/main.mjs',
    'app/catalog/quality/thread/find-entry.server.ts',
    '../elsewhere/build/server.mjs',
  ])('asked for by %s it is made from its source', async asking => {
    const entry = await asked(asking);
    expect(entry).toMatch(/\.cache\/children\/checking-thread-[^/]+\.mjs$/);
  });
});
