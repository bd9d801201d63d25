import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T14-keterangan-pendek';

const words = (count: number) => Array.from({ length: count }, (_, at) => `kata${at}`).join(' ');

describe(id, () => {
  it('draws the line at 30 words', () => {
    expect(codesOf(id, { title: 'Kopi', description: words(29) })).toEqual(['description-short']);
    expect(codesOf(id, { title: 'Kopi', description: words(30) })).toEqual([]);
  });
  it('counts an absent description as no words', () => {
    expect(reportsOf(id, { title: 'Kopi' })[0]?.data).toEqual({ words: 0, minWords: 30 });
  });
  it('does not count signs as words', () => {
    expect(codesOf(id, { title: 'Kopi', description: '- '.repeat(40) })).toEqual(['description-short']);
  });
  it('keeps the evidence short', () => {
    expect(reportsOf(id, { title: 'Kopi', description: 'x'.repeat(5000) })[0]?.evidence).toHaveLength(200);
  });
});
