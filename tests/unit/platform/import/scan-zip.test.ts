import { describe, expect, it } from 'vitest';
import { xlsxCaps } from '~/platform/import/import-caps.ts';
import { scanZip } from '~/platform/import/scan-zip.server.ts';
import { type ZipPart, zipOf } from './zip-of.ts';

const book: ZipPart = { name: 'xl/workbook.xml', content: '<workbook/>' };
const sheet = (content: Buffer | string): ZipPart => ({ name: 'xl/worksheets/sheet1.xml', content });
const verdict = (file: Buffer) =>
  scanZip(file).then(
    () => 'good',
    error => error.code,
  );

describe('scanZip', () => {
  it('lets an ordinary spreadsheet pass, deflated or stored', async () => {
    expect(await verdict(zipOf([book, sheet('<row/>'.repeat(100))]))).toBe('good');
    expect(await verdict(zipOf([book, { ...sheet('<row/>'), method: 0 }]))).toBe('good');
  });

  it('measures what unfolds and not what the header claims', async () => {
    const bomb = zipOf([book, sheet(Buffer.alloc(12 * 1024 * 1024))], 10);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await verdict(bomb)).toBe('xlsx-bomb');
  });

  it('adds up many parts that are each harmless', async () => {
    // About 90:1, so no single part is too dense; together they pass 100 MB.
    const dense = Buffer.alloc(9 * 1024 * 1024);
    for (let at = 0; at < dense.length; at += 128) dense.writeUInt32LE((at * 2654435761) % 4294967296, at);
    const parts = Array.from({ length: 13 }, (_, n) => ({
      name: `xl/part${n}.xml`,
      content: dense,
      method: 0,
    }));
    expect(await verdict(zipOf([book, ...parts]))).toBe('xlsx-bomb');
  });

  it('refuses too many parts', async () => {
    const many = Array.from({ length: xlsxCaps.entries + 1 }, (_, n) => ({
      name: `p${n}`,
      content: '',
      method: 0,
    }));
    expect(await verdict(zipOf(many))).toBe('xlsx-too-many-entries');
  });

  it('refuses macros, links to other files, passwords and unknown packing', async () => {
    expect(await verdict(zipOf([book, { name: 'xl/vbaProject.bin', content: 'x' }]))).toBe(
      'xlsx-not-allowed',
    );
    expect(await verdict(zipOf([book, { name: 'xl/externalLinks/externalLink1.xml', content: 'x' }]))).toBe(
      'xlsx-not-allowed',
    );
    expect(await verdict(zipOf([book, { ...sheet('x'), encrypted: true }]))).toBe('xlsx-not-allowed');
    expect(await verdict(zipOf([book, { ...sheet('x'), method: 12 }]))).toBe('xlsx-not-allowed');
  });

  it('knows a zip that is no spreadsheet', async () => {
    expect(await verdict(zipOf([{ name: 'word/document.xml', content: 'x' }]))).toBe('file-not-what-it-says');
  });

  it('knows a file that was cut anywhere, and a broken part', async () => {
    const whole = zipOf([book, sheet('<row/>'.repeat(50))]);
    for (const length of [10, whole.length >> 1, whole.length - 1])
      expect(await verdict(whole.subarray(0, length))).toBe('file-truncated');
    const broken = Buffer.from(whole);
    broken.fill(0xff, 45, 60);
    expect(await verdict(broken)).toBe('file-malformed');
  });
});
