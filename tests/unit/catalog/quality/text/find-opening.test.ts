import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOpening } from '~/catalog/quality/text/find-opening.ts';

const words = ['susu', 'susu sapi', 'es krim'];

describe('findOpening', () => {
  it.each([
    ['Susu Sapi Murni 1 liter', 'Susu Sapi'],
    ['Aneka produk  Es  Krim Cup', 'Es  Krim'],
    ['susu', 'susu'],
    ['1 Dus Susu UHT', 'Susu'],
  ])('%s: %s', (title, found) => {
    const span = findOpening(title, words, []);
    expect(title.slice(span?.start, span?.end)).toBe(found);
  });
  it.each(['Keripik susu', 'susunan kayu', 'Esteh krim', '', 'Aneka'])('finds nothing in %j', title => {
    expect(findOpening(title, words, [])).toBeNull();
  });
  it('lets a word that follows excuse it', () => {
    expect(findOpening('Susu Kacang Kedelai', words, ['kedelai'])).toBeNull();
    expect(findOpening('Susu Kedelaian', words, ['kedelai'])).not.toBeNull();
  });
  it('takes words as they are, not as patterns', () => {
    expect(findOpening('aXb kursi', ['a.b'], [])).toBeNull();
    expect(findOpening('a.b kursi', ['a.b'], [])).toEqual({ start: 0, end: 3 });
    expect(findOpening('anything', [], [])).toBeNull();
  });
  it('answers a span inside the title, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }), (title, some) => {
        const span = findOpening(title, some, []);
        if (span) expect(span.start >= 0 && span.end <= title.length && span.start <= span.end).toBe(true);
      }),
    );
  });
});
