import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPhoto, heicPhoto, svgWithScript } from '#tests/support/papers.ts';
import { sniffPicture } from '~/platform/picture/sniff-picture.ts';

/** A PNG's head with chunks of these names and lengths. */
const png = (...chunks: [string, number][]) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...chunks.map(([name, length]) => {
      const chunk = Buffer.alloc(12 + length);
      chunk.writeUInt32BE(length, 0);
      chunk.write(name, 4, 'latin1');
      return chunk;
    }),
  ]);

describe('sniffPicture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('knows %s by its first bytes', async format => {
    expect(sniffPicture(await cardPhoto({ width: 64, height: 48, format }))).toBe(format);
  });
  it.each([
    ['SVG', svgWithScript],
    ['AVIF', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['HTML', Buffer.from('<html>')],
    ['zero bytes', Buffer.alloc(64)],
    ['half a signature', Buffer.from([0x89, 0x50, 0x4e])],
    ['nothing', Buffer.alloc(0)],
  ])('does not take %s', (_, bytes) => {
    expect(sniffPicture(bytes)).toBeNull();
  });
  it('tells apart what is refused in its own words', () => {
    expect(sniffPicture(heicPhoto)).toBe('heic');
    expect(sniffPicture(Buffer.from('GIF89a......'))).toBe('animated');
  });
  it('sees a moving PNG by the chunk before its pixels, and only there', () => {
    expect(sniffPicture(png(['IHDR', 13], ['acTL', 8], ['IDAT', 40]))).toBe('animated');
    expect(sniffPicture(png(['IHDR', 13], ['tEXt', 300], ['acTL', 8], ['IDAT', 40]))).toBe('animated');
    expect(sniffPicture(png(['IHDR', 13], ['IDAT', 40], ['acTL', 8]))).toBe('png');
  });
  it('ends on chunks that lie about their length', () => {
    const endless = png(['IHDR', 13]);
    endless.writeUInt32BE(0xffffffff, 8);
    expect(sniffPicture(endless)).toBe('png');
    expect(sniffPicture(png(...Array.from({ length: 300 }, (): [string, number] => ['zzzz', 0])))).toBe(
      'png',
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
        expect(['jpeg', 'png', 'webp', 'heic', 'animated', null]).toContain(sniffPicture(bytes));
      }),
    );
  });
});
