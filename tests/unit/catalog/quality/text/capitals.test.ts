import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalShare, reads } from '~/catalog/quality/text/capitals.ts';

describe('capitalShare', () => {
  it.each([
    ['Emping 250 g', 7, 1],
    ['EMPING', 6, 6],
    ['Éclair À', 7, 2],
    ['12 34', 0, 0],
    ['ꦧꦠ', 2, 0],
    ['𝐀𝐛', 2, 1],
  ])('%j', (text, letters, capitals) => {
    expect(capitalShare(text)).toEqual({ letters, capitals });
  });
  it('counts what the patterns count', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), text => {
        expect(capitalShare(text)).toEqual({
          letters: text.match(/\p{L}/gu)?.length ?? 0,
          capitals: text.match(/\p{Lu}/gu)?.length ?? 0,
        });
      }),
    );
  });
});

describe('reads', () => {
  it.each(['MEJA', 'KAYU', 'JATI', 'BATIK', 'KURSI', 'TEBAL'])('%s reads as a word', word => {
    expect(reads(word)).toBe(true);
  });
  it.each(['HDMI', 'UMKM', 'BPOM', 'LCD', 'PVC', 'UHT', 'USB', 'XXL', 'CPNS', 'TNI'])(
    '%s is an acronym',
    word => {
      expect(reads(word)).toBe(false);
    },
  );
});
