import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'L09-tkdn-tanpa-bukti';
const title = 'Meja Rapat Kayu Jati Lapis 200 x 90 cm';
const proof = (expiresOn?: string) => [
  { kind: 'TKDN', number: '1234/SJ-IND.8', ...(expiresOn ? { expiresOn } : {}) },
];

describe(id, () => {
  it.each([0, 25, 45.5, 100])('takes %d %% with a certificate', tkdnPercent => {
    expect(codesOf(id, { title, tkdnPercent, documents: proof() })).toEqual([]);
  });
  it.each([-1, 100.1, 1e9])('refuses %d %%', tkdnPercent => {
    expect(codesOf(id, { title, tkdnPercent, documents: proof() })).toEqual(['tkdn-range']);
  });
  it('asks for the certificate', () => {
    expect(codesOf(id, { title, tkdnPercent: 45 })).toEqual(['tkdn-unproven']);
    expect(codesOf(id, { title, tkdnPercent: 45, documents: [{ kind: 'sni', number: '1' }] })).toEqual([
      'tkdn-unproven',
    ]);
  });
  it.each([
    ['2026-01-01', []],
    ['2031-11-22', []],
    ['2031-11-23', ['tkdn-too-long']],
  ])('compares the last day %s with five years from 21 November 2026', (expiresOn, codes) => {
    expect(codesOf(id, { title, tkdnPercent: 45, documents: proof(expiresOn) })).toEqual(codes);
  });
  it('says the figure', () => {
    expect(reportsOf(id, { title, tkdnPercent: 45 })[0]).toMatchObject({
      field: 'tkdnPercent',
      data: { percent: 45 },
    });
  });
});
