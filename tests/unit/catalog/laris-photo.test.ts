import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/photo.ts';
import { photoFile, productPhoto, svgFile } from './quality/photo-files.ts';

let folder = '';
const file = (name: string) => path.join(folder, name);
const run = async (...names: string[]) => {
  const io = { stdin: Readable.from(['']), say: () => {} };
  const { exit, output } = await command.run(names.map(file), io);
  return {
    exit,
    lines: String(output)
      .split('\n')
      .map(line => JSON.parse(line)),
  };
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'photo-'));
  writeFileSync(file('tajam.jpg'), await productPhoto(1600, 1200));
  writeFileSync(file('buram.jpg'), await photoFile(1600, 1200, 'jpeg', 6));
  writeFileSync(file('kecil.png'), await photoFile(320, 240, 'png'));
  writeFileSync(file('logo.jpg'), svgFile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('laris photo', () => {
  it('prints one line per file, in order, with size, features and findings', async () => {
    const { exit, lines } = await run('tajam.jpg', 'buram.jpg', 'kecil.png', 'logo.jpg');
    expect(exit).toBe(1);
    expect(lines.map(line => path.basename(line.file))).toEqual([
      'tajam.jpg',
      'buram.jpg',
      'kecil.png',
      'logo.jpg',
    ]);
    expect(lines[0]).toMatchObject({
      width: 1600,
      height: 1200,
      findings: [],
      features: { measuredSide: 1024 },
    });
    expect(lines[1].findings[0]).toMatchObject({
      check: 'F06-buram',
      severity: 'stop',
      box: { x: expect.any(Number) },
    });
    expect(lines[2].findings[0]).toMatchObject({ check: 'F03-resolusi', evidence: '320×240' });
    expect(lines[3]).toMatchObject({
      width: null,
      features: null,
      findings: [{ check: 'F05-berkas-rusak' }],
    });
  });
  it('is 0 when every photo can be used', async () => {
    expect((await run('tajam.jpg')).exit).toBe(0);
  });
  it('refuses a file that is not there, and no file at all', async () => {
    await expect(run('tiada.jpg')).rejects.toMatchObject({ code: 'photo-unreadable' });
    await expect(run()).rejects.toMatchObject({ code: 'usage' });
  });
});
