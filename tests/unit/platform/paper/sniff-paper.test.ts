import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPhoto, heicPhoto, pdfFile, svgWithScript } from '#tests/support/papers.ts';
import { sniffPaper } from '~/platform/paper/sniff-paper.ts';

const of = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is by its content', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s is a picture', async format => {
    expect(sniffPaper(await cardPhoto({ width: 40, height: 30, format }))).toBe('picture');
  });

  it('a PDF is a PDF', async () => {
    expect(sniffPaper(await pdfFile())).toBe('pdf');
  });

  it.each([
    ['heic', heicPhoto],
    ['heic', of('\0\0\0\x18ftypmif1')],
    ['other-picture', of('\0\0\0\x18ftypavif')],
    ['other-picture', of('GIF89a')],
    ['other-picture', of('BM1234')],
    ['other-picture', of('II*\0')],
    ['drawing', svgWithScript],
    ['drawing', of('  \r\n<SVG onload=1>')],
    ['drawing', of('<!DOCTYPE html>')],
    ['office-or-zip', of('PK\x03\x04')],
    ['office-or-zip', of('PK\x05\x06')],
    ['office-or-zip', of('\xd0\xcf\x11\xe0')],
    ['office-or-zip', of('\x1f\x8b\x08')],
    ['video', of('\0\0\0\x18ftypisom')],
    ['video', of('\x1a\x45\xdf\xa3')],
    ['video', of('RIFF1234AVI ')],
    ['unknown', of('MZ')],
    ['unknown', of('ini teks')],
    ['unknown', of('')],
    // A PDF must begin as one: whatever stands before it may be another thing as well.
    ['unknown', of('\n%PDF-1.7')],
  ])('%s', (form, bytes) => {
    expect(sniffPaper(bytes)).toBe(form);
  });

  it('the name it came with is never asked, and no bytes make it fall over', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), bytes => typeof sniffPaper(bytes) === 'string'));
  });
});
