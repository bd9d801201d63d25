import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/check.ts';
import { BadInput } from '../../../scripts/laris/command.ts';
import { productPhoto, svgFile } from './quality/photo-files.ts';

let folder = '';
const said: string[] = [];
const io = (text = '') => ({ stdin: Readable.from([text]), say: (line: string) => void said.push(line) });
const run = (...args: string[]) => command.run(args, io());
const write = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content),
  );
  return file;
};
const refusal = async (...args: string[]) => {
  const error = await run(...args).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).code;
};

const good = {
  title: 'Emping Melinjo Asin Bu Siti 250 g',
  description: `Emping dari biji melinjo pilihan. ${'Renyah dan gurih tanpa pengawet. '.repeat(6)}`,
  category: 'Keripik',
  unit: 'bungkus',
  netContent: '250 g',
  attributes: { rasa: 'asin', komposisi: 'melinjo, garam', kemasan: 'plastik' },
  priceRupiah: 45_000,
  photos: ['depan.jpg', 'label.jpg', 'isi.jpg'],
  documents: [
    { kind: 'P-IRT', number: '2063325010012-29', expiresOn: '2029-12-31' },
    { kind: 'Sertifikat halal', number: 'ID33110000123456' },
  ],
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  const bytes = await productPhoto(1600, 1200);
  // The same goods from three sides: no two of the pictures are alike.
  const turned = (degrees: number) =>
    sharp(bytes).rotate(degrees, { background: '#e8e8e8' }).jpeg().toBuffer();
  write('depan.jpg', bytes);
  write('label.jpg', await turned(90));
  const middle = { left: 290, top: 290, width: 1400, height: 1400 };
  write(
    'isi.jpg',
    await sharp(await turned(45))
      .extract(middle)
      .jpeg()
      .toBuffer(),
  );
  write('rusak.jpg', bytes.subarray(0, 5000));
  write('logo.jpg', svgFile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('laris check', () => {
  it('lets a good listing out: exit 0, photos found beside the listing', async () => {
    const { exit, output } = await run(write('good.json', good), '--as-of', '2026-11-21');
    expect(output).toMatchObject({ score: 100, grade: 'A', mayGoOut: true, findings: [], channel: 'base' });
    expect(exit).toBe(0);
  });
  it('holds a bad one: exit 1, with check, severity, field and evidence', async () => {
    const { exit, output } = await run(
      write('bad.json', { ...good, title: 'Emping Melinjo 250 g, telepon 081234567890' }),
    );
    expect(exit).toBe(1);
    expect(output).toMatchObject({
      mayGoOut: false,
      findings: [
        {
          check: 'T10-kontak-di-teks',
          severity: 'stop',
          field: 'title',
          evidence: expect.stringContaining('0812'),
        },
      ],
    });
  });
  it('shows statuses of all checks', async () => {
    const { output } = await run(write('title.json', { title: 'Emping melinjo' }));
    const statuses = (output as { statuses: Record<string, string> }).statuses;
    expect(statuses['F06-buram']).toBe('not-applicable');
    expect(statuses['T02-judul-pendek']).toBe('done');
    expect(Object.keys(statuses).length).toBeGreaterThanOrEqual(12);
  });
  it('finds a broken photo and a file that is none', async () => {
    const { exit, output } = await run(
      write('broken.json', { ...good, photos: ['rusak.jpg', 'logo.jpg', 'isi.jpg'] }),
    );
    expect(exit).toBe(1);
    const broken = (output as { findings: { check: string; evidence: string }[] }).findings.filter(
      finding => finding.check === 'F05-berkas-rusak',
    );
    expect(broken.map(finding => finding.evidence)).toEqual(['photo-broken', 'photo-not-image']);
  });
  it('judges by the channel that is named', async () => {
    const bare = write('bare.json', { ...good, description: '' });
    expect((await run(bare)).exit).toBe(0);
    expect((await run(bare, '--channel', 'e-katalog')).exit).toBe(1);
  });
  it('looks at documents on the day that is named', async () => {
    const file = write('good2.json', good);
    expect((await run(file, '--as-of', '2030-01-01')).exit).toBe(1);
  });
});

describe('laris check refuses with exit 2', () => {
  it.each([
    ['broken JSON', '{"title":', 'json-broken'],
    ['an empty file', '', 'json-broken'],
    ['an array', '[]', 'listing-not-object'],
    ['no title', '{"description":"x"}', 'title-missing'],
    ['a title that is a number', '{"title":5}', 'listing-malformed'],
    ['a price that is a word', '{"title":"x","priceRupiah":"mahal"}', 'listing-malformed'],
    ['a photo that is not there', '{"title":"x","photos":["tiada.jpg"]}', 'photo-unreadable'],
    ['a photo that is a folder', '{"title":"x","photos":["."]}', 'photo-unreadable'],
  ])('%s', async (_, text, code) => {
    expect(await refusal(write('refused.json', text))).toBe(code);
  });
  it('a missing file, no file, an unknown option, channel or day', async () => {
    expect(await refusal(path.join(folder, 'tiada.json'))).toBe('file-unreadable');
    expect(await refusal()).toBe('usage');
    expect(await refusal('a.json', '--what')).toBe('usage');
    expect(await refusal('a.json', '--channel', 'amazon')).toBe('channel-unknown');
    expect(await refusal('a.json', '--as-of', '2026-02-30')).toBe('day-unreadable');
  });
});

describe('laris check -', () => {
  const lines = (...rows: unknown[]) =>
    rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
  const check = async (text: string) => {
    const { exit, output } = await command.run(['-', '--as-of', '2026-11-21'], io(text));
    return {
      exit,
      results: String(output)
        .split('\n')
        .map(line => JSON.parse(line)),
    };
  };
  const absolute = () => ({ ...good, photos: good.photos.map(photo => path.join(folder, photo)) });

  it('answers line for line', async () => {
    const { exit, results } = await check(`${lines(absolute(), { title: 'Emping' })}\n\n`);
    expect(exit).toBe(1);
    expect(results.map(result => result.mayGoOut)).toEqual([true, false]);
  });
  it('is 0 when all may go out', async () => {
    expect((await check(lines(absolute(), absolute()))).exit).toBe(0);
  });
  it('puts the error of a bad line in its place and keeps the others', async () => {
    const { exit, results } = await check(lines({ title: 'A' }, '{oops', { title: 'B' }));
    expect(exit).toBe(2);
    expect(results.map(result => result.error?.code ?? 'fine')).toEqual(['fine', 'json-broken', 'fine']);
    expect(said.at(-1)).toContain('Baris 2');
  });
  it('refuses an empty input', async () => {
    await expect(command.run(['-'], io('\n'))).rejects.toMatchObject({ code: 'listing-empty' });
  });
});
