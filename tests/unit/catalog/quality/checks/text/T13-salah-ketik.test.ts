import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T13-salah-ketik';
const around = (word: string, instead: string, count = 20) => ({ likelyWords: [{ word, instead, count }] });

describe(id, () => {
  it('asks whether the word that many write is meant', () => {
    const title = 'Kerpik Singkong Balado 250 g';
    expect(reportsOf(id, { title, around: around('kerpik', 'keripik') })).toEqual([
      {
        code: 'word-misspelt',
        field: 'title',
        span: { start: 0, end: 6 },
        evidence: 'Kerpik',
        fix: 'check-word',
        data: { word: 'Kerpik', instead: 'keripik' },
      },
    ]);
  });
  it('speaks from five others on', () => {
    const title = 'Kerpik Singkong';
    expect(codesOf(id, { title, around: around('kerpik', 'keripik', 4) })).toEqual([]);
    expect(codesOf(id, { title, around: around('kerpik', 'keripik', 5) })).toEqual(['word-misspelt']);
  });
  it('passes short words: they have too many neighbours', () => {
    expect(codesOf(id, { title: 'Tasx Kulit', around: around('tasx', 'tas') })).toEqual([]);
  });
  it.each([
    ['brand', { title: 'Keripik Rinny 250 g', brand: 'Rinny', around: around('rinny', 'rinni') }],
    [
      'business',
      {
        title: 'Keripik Rinny 250 g',
        vendor: { names: ['CV Rinny Jaya'] },
        around: around('rinny', 'rinni'),
      },
    ],
    ['place', { title: 'Keripik Limpung 250 g', around: around('limpung', 'lumpung') }],
    ['market spelling', { title: 'Kripik Pisang 250 g', around: around('kripik', 'keripik') }],
    ['word that is not in the title', { title: 'Emping', around: around('kerpik', 'keripik') }],
    ['model code', { title: 'Printer L3110x', around: around('l3110x', 'l3110') }],
  ])('passes a %s', (_, given) => {
    expect(codesOf(id, given)).toEqual([]);
  });
  it('says nothing where nobody has looked around', () => {
    expect(codesOf(id, { title: 'Kerpik Singkong' })).toEqual([]);
  });
});
