import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/calibrate-photos.ts';
import { photoFile, productPhoto } from './quality/photo-files.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'calibrate-'));
  mkdirSync(path.join(folder, 'polos'));
  writeFileSync(path.join(folder, 'polos', 'a.jpg'), await productPhoto(360, 300));
  writeFileSync(path.join(folder, 'polos', 'b.jpg'), await photoFile(320, 240));
  writeFileSync(path.join(folder, 'polos', 'rusak.jpg'), 'bukan foto');
  writeFileSync(path.join(folder, 'polos', 'catatan.txt'), 'bukan foto');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => command.run(args, { stdin: Readable.from(['']), say: () => {} });
type Share = { count: number; of: number; low: number; high: number };
interface Group {
  n: number;
  unreadable: number;
  flagged: Record<string, Share>;
  blur: Record<string, Share>;
  hash: { found: Record<string, Share> } & Record<string, unknown>;
}

describe('laris calibrate-photos', () => {
  it('counts flags, blur and hashes of every group, with intervals', async () => {
    const { exit, output } = await run('--quick', folder);
    const { polos } = output as { polos: Group };
    expect(exit).toBe(0);
    expect(polos).toMatchObject({ n: 2, unreadable: 1 });
    expect(polos.flagged['F06-buram']).toMatchObject({ count: 0, of: 2 });
    expect(polos.flagged['F10-latar-ramai']).toMatchObject({ count: 1, of: 2 });
    expect(polos.blur['side 480 sigma 3 jpeg 95']).toMatchObject({ count: 1, of: 1 });
    for (const { low, high } of Object.values(polos.blur)) expect(low).toBeLessThanOrEqual(high);
    expect(polos.hash.found['jpeg 40']).toMatchObject({ count: 2, of: 2 });
    expect(polos.hash['different photos taken for the same']).toMatchObject({ count: 0, of: 1 });
  }, 60_000);
  it('refuses a folder that is not there, and none at all', async () => {
    await expect(run('/tiada')).rejects.toMatchObject({ code: 'folder-missing' });
    await expect(run('--quick')).rejects.toMatchObject({ code: 'usage' });
  });
});
