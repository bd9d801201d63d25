import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledContents } from '~/catalog/quality/text/labelled-contents.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const contents = (text: string) => {
  const { exact, loose, gross } = labelledContents(text, readWords(text));
  const texts = (all: typeof exact) => all.map(each => text.slice(each.start, each.end));
  return { exact: texts(exact), loose: texts(loose), gross: texts(gross) };
};

describe('labelledContents', () => {
  it.each(['Isi bersih 250 g', 'Netto: 250 g', 'NETT 250 g', 'Berat bersih = 250 g', 'Isi bersih ± 250 g'])(
    'takes %j at its word',
    text => {
      expect(contents(text).exact).toEqual(['250 g']);
    },
  );
  it('takes only the first behind an exact label', () => {
    expect(contents('Netto 250 g, juga 500 g').exact).toEqual(['250 g']);
  });
  it('takes all that are on offer, up to the end of the sentence', () => {
    expect(contents('Kemasan 100 g, 250 g dan 1,5 kg. Juga 2 kg').loose).toEqual([
      '100 g',
      '250 g',
      '1,5 kg',
    ]);
    expect(contents('Kemasan 1.500 g; 2 kg').loose).toEqual(['1.500 g']);
  });
  it('keeps a weight apart, which may be that of the parcel', () => {
    expect(contents('Berat: 300 g')).toEqual({ exact: [], loose: [], gross: ['300 g'] });
    expect(contents('Berat kotor 300 g').gross).toEqual([]);
  });
  it('passes amounts without a label', () => {
    expect(contents('Takaran saji 25 g, cukup untuk 10 orang. Tambah 100 ml air.')).toEqual({
      exact: [],
      loose: [],
      gross: [],
    });
  });
  it('marks where the amounts stand', () => {
    const label = fc.constantFrom('netto ', 'isi: ', 'berat ', 'kemasan ', 'saji ');
    const amount = fc.constantFrom('250 g', '1/2 kg', '2x100 ml', '330 ml');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, amount), { maxLength: 5 }), parts => {
        const text = parts.map(each => each.join('')).join('. ');
        const { exact, loose, gross } = labelledContents(text, readWords(text));
        for (const each of [...exact, ...loose, ...gross]) {
          expect(text.slice(each.start, each.end)).toContain(each.text);
        }
        const labelled = parts.filter(([name]) => name !== 'saji ').length;
        expect(exact.length + loose.length + gross.length).toBeGreaterThanOrEqual(labelled);
      }),
    );
  });
});
