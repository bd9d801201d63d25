import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSymbols } from '~/catalog/quality/text/find-symbols.ts';

const found = (text: string, allowed = '-/.,()&+%', lines = false) =>
  findSymbols(text, allowed, lines).map(each => [each.kind.replace('symbol-', ''), each.text]);

describe('findSymbols', () => {
  it('puts neighbours together and names each once', () => {
    expect(found('★★★ a ★★★ b ☆')).toEqual([
      ['decoration', '★★★'],
      ['decoration', '☆'],
    ]);
  });
  it('follows the list of signs', () => {
    expect(found('a * b')).toEqual([['decoration', '*']]);
    expect(found('a * b', '*')).toEqual([]);
  });
  it('keeps an emoji of several parts together', () => {
    expect(found('a 👩🏽‍🌾 b')).toEqual([['decoration', '👩🏽‍🌾']]);
    expect(found('a 🇮🇩 b')).toEqual([['decoration', '🇮🇩']]);
  });
  it('knows the keycap as decoration', () => {
    expect(found('1️⃣ asin').map(([kind]) => kind)).toEqual(['decoration']);
  });
  it.each(['m² ³ ½ ¼', 'H₂O', 'naïve', 'İzmir', '٤٢', 'e\u0301'])('passes %j', text => {
    expect(found(text)).toEqual([]);
  });
  it.each(['Ⅲ', '①', 'Ⓐ', '™', '№', '→'])('names %j', text => {
    expect(found(`a ${text} b`)).toEqual([['decoration', text]]);
  });
  it.each(['Кeripik', 'Keripiк', 'Αir', 'ＡＢ', '𝕬𝖘𝖎𝖓', '１２'])('knows %j as disguise', text => {
    expect(found(text)).toEqual([['lookalike', text]]);
  });
  it.each(['10kΩ', '5μm', 'αβ', 'Кожа', 'Ακρόπολη'])('knows %j as itself', text => {
    expect(found(text)).toEqual([]);
  });
  it('lets lines through where they are allowed', () => {
    expect(found('a\nb\tc\r\nd', '', true)).toEqual([]);
    expect(found('a\nb')).toEqual([['hidden', '\n']]);
    expect(found('a\u0000b', '', true)).toEqual([['hidden', '\u0000']]);
  });
  it.each(['\u200b', '\u200e', '\u202e', '\u2060', '\ufeff', '\u00ad', '\u0007', '\ue000', '\u3164'])(
    'finds the unseen %j',
    sign => {
      expect(found(`Em${sign}ping`)).toEqual([['hidden', sign]]);
    },
  );
  it('finds nothing in letters, digits, spaces and allowed signs', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ012 -/.,()&+%é') });
    fc.assert(
      fc.property(plain, text => {
        expect(found(text)).toEqual([]);
      }),
    );
  });
  it('spans quote the text, in reading order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, lines) => {
        const spans = findSymbols(text, '', lines);
        for (const { start, end, text: quoted } of spans) expect(text.slice(start, end)).toBe(quoted);
        expect(spans.map(({ start }) => start)).toEqual(
          spans.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
