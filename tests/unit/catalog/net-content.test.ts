import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, findNetContents, parseNetContent } from '~/catalog/net-content.ts';

const read = (text: string) => {
  const found = parseNetContent(text);
  return found && [found.dimension, found.amount, found.total];
};

describe('parseNetContent', () => {
  it.each([
    ['1/4 kg', 'mass', 250, 250],
    ['½ kg', 'mass', 500, 500],
    ['250gr', 'mass', 250, 250],
    ['250 Gram', 'mass', 250, 250],
    ['0,5 kg', 'mass', 500, 500],
    ['0.5 kg', 'mass', 500, 500],
    ['1.5 liter', 'volume', 1500, 1500],
    ['1.500 ml', 'volume', 1500, 1500],
    ['1.250,5 g', 'mass', 1250.5, 1250.5],
    ['2 ons', 'mass', 200, 200],
    ['2x100 ml', 'volume', 100, 200],
    ['12 × 250 g', 'mass', 250, 3000],
    ['isi 12 pcs', 'count', 12, 12],
    ['isi 24', 'count', 24, 24],
    ['1 lusin', 'count', 12, 12],
    ['1 rim', 'count', 500, 500],
    ['500 cc', 'volume', 500, 500],
    ['19 L', 'volume', 19_000, 19_000],
    ['30 cm', 'length', 300, 300],
  ])('reads %s', (text, dimension, amount, total) => {
    expect(read(text)).toEqual([dimension, amount, total]);
  });

  it.each(['', 'satu bungkus besar', '0 g', 'A5', '250', '5/0 kg', 'kg', 'seri 250gx', 'tipe X250 gram-nya'])(
    'reads nothing in %j',
    text => {
      expect(parseNetContent(text)).toBeNull();
    },
  );

  it('reads the amount that stands first', () => {
    expect(read('Berat 250 g (bersih 200 g)')).toEqual(['mass', 250, 250]);
  });
});

describe('findNetContents', () => {
  it('finds all amounts with their places', () => {
    const text = 'Sirup jahe 350 ml, isi 6 botol besar, dus 2 kg';
    const found = findNetContents(text);
    expect(found.map(f => f.text)).toEqual(['350 ml', '6 botol', '2 kg']);
    for (const { start, end, text: piece } of found) expect(text.slice(start, end).trim()).toBe(piece);
  });

  it('does not count a pack twice: "isi 12 pcs" is one amount', () => {
    expect(findNetContents('Pensil 2B isi 12 pcs')).toHaveLength(1);
  });

  it('does not read a date or a model number as an amount', () => {
    expect(findNetContents('Model 12/5-A, produksi 12.05.2026, tipe M191')).toEqual([]);
  });

  it('every span lies inside the text and spans do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        let last = 0;
        for (const { start, end, amount } of findNetContents(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(amount).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });

  it('whole grams come back as they were written, with or without thousands dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), grams => {
        const dotted = grams.toLocaleString('id-ID');
        expect(parseNetContent(`${grams} g`)?.amount).toBe(grams);
        expect(parseNetContent(`${dotted} g`)?.amount).toBe(grams);
      }),
    );
  });

  it('answers a long hostile text quickly', () => {
    const started = performance.now();
    findNetContents('1'.repeat(20_000));
    findNetContents('isi '.repeat(5_000));
    findNetContents('1.111'.repeat(4_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('agrees', () => {
  const of = (text: string) => parseNetContent(text)!;

  it.each([
    ['1/4 kg', '250 g'],
    ['2x100 ml', '200 ml'],
    ['2x100 ml', '100 ml'],
    ['1000 ml', '1 liter'],
    ['250 g', '253 g'],
  ])('%s is %s', (a, b) => {
    expect(agrees(of(a), of(b))).toBe(true);
    expect(agrees(of(b), of(a))).toBe(true);
  });

  it.each([
    ['250 g', '200 g'],
    ['250 g', '250 ml'],
    ['1 kg', '12 pcs'],
  ])('%s is not %s', (a, b) => {
    expect(agrees(of(a), of(b))).toBe(false);
  });
});
