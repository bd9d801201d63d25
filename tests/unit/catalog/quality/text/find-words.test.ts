import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '~/catalog/quality/text/find-words.ts';

const found = (text: string, ...words: string[]) => findWords(text, words).map(each => each.text);

describe('findWords', () => {
  it('finds whole words in any case', () => {
    expect(found('Murah, MURAH dan murahan', 'murah')).toEqual(['Murah', 'MURAH']);
  });
  it('treats a letter with a mark and a digit as part of a word', () => {
    expect(found('sale salé sale2', 'sale')).toEqual(['sale']);
  });
  it('finds a phrase over spaces and hyphens', () => {
    expect(found('best  seller, best-seller', 'best seller')).toEqual(['best  seller', 'best-seller']);
  });
  it('prefers the longer phrase', () => {
    expect(found('flash sale', 'sale', 'flash sale')).toEqual(['flash sale']);
  });
  it('takes signs in a word as they are', () => {
    expect(found('100% asli (a+b)', 'a+b', '100%')).toEqual(['100%', 'a+b']);
  });
  it('of no words finds nothing', () => {
    expect(found('murah')).toEqual([]);
  });
  it('spans quote the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('murah', 'MURAH', 'meja', ',', 'xmurah'), { maxLength: 20 }),
        parts => {
          const text = parts.join(' ');
          const hits = findWords(text, ['murah']);
          expect(hits).toHaveLength(parts.filter(part => part.toLowerCase() === 'murah').length);
          for (const { start, end, text: quoted } of hits) expect(text.slice(start, end)).toBe(quoted);
        },
      ),
    );
  });
});
