import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paperText } from '~/privacy/paper-text.ts';
import { writePaper } from '~/privacy/write-paper.server.ts';

const madeAt = new Date('2026-11-21T02:00:00Z');
const paper = (things: { name: string; value: string }[][]) =>
  writePaper({
    title: 'Data pribadi Siti Aminah',
    language: 'id',
    lead: ['Dibuat 21 November 2026'],
    sections: [{ title: 'Akun', things }],
    madeAt,
  });

/** What the pages say: the content streams unpacked, hex strings read as WinAnsi. */
function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return streams
    .join('\n')
    .replace(/<([0-9a-f]+)>(?:\s*-?\d+)?/gi, (_, hex) => Buffer.from(hex, 'hex').toString('latin1'))
    .replace(/[[\]]|\s-?[\d.]+\s|\sTJ/g, ' ');
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('writePaper', () => {
  it('writes a tagged PDF in its language that holds every value and stays small', async () => {
    const pdf = await paper([
      [{ name: 'NIK', value: '3325085708900001' }],
      [{ name: 'Nama', value: 'Siti' }],
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(20_000);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (id-ID)');
    for (const kind of ['/S /H1', '/S /H2', '/S /P']) expect(raw).toContain(kind);
    expect(squeezed(textOf(pdf))).toContain('3325085708900001');
  });

  it('holds ten parts of a hundred things in less than 350 KB', async () => {
    const things = Array.from({ length: 1_000 }, (_, n) => [
      { name: 'Kejadian', value: `identity.signed-in ${n}` },
      { name: 'Pada', value: '21 November 2026 pukul 08.41' },
    ]);
    const pdf = await paper(things);
    expect(pdf.length).toBeLessThan(350_000);
    expect(squeezed(textOf(pdf))).toContain('identity.signed-in999');
  });

  it('survives what people type: long words, other letters, controls, nothing at all', async () => {
    const hostile = ['x'.repeat(5_000), 'ꦕꦫꦏ', '\u0000\u202Ealert(1)', '', '<script>', '=1+1', '😀'];
    const pdf = await paper(hostile.map(value => [{ name: 'Isi', value }]));
    expect(pdf.subarray(-6).toString()).toContain('%%EOF');
  });
});

describe('paperText', () => {
  it('keeps what WinAnsi has and gives the rest a nearest letter or a question mark', () => {
    expect(paperText('Café “Bu Siti” – Rp 10.000 …')).toBe('Café “Bu Siti” – Rp 10.000 …');
    expect(paperText('Ḥāji')).toBe('Haji');
    expect(paperText('雨')).toBe('?');
    expect(paperText('a\nb\tc\u0000')).toBe('a b c');
  });
});
