import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countSamePhotos,
  matchPictures,
  type OtherPicture,
  readPictures,
} from '~/catalog/quality/corpus/match-pictures.ts';
import { alikePercent, numberedPhotos } from '~/catalog/quality/corpus/numbered-photos.ts';
import { readHash } from '~/catalog/quality/corpus/picture-hash.ts';
import { contextOf } from '../example-context.ts';
import { seeded, turned } from './invented-products.ts';

const hash = 'c3a5965a0ff0693c';
const mirrorHash = '5a3c69f00fa5965a';
const blank = '0000000000000000';
const own = readPictures([
  { id: 'a', hash, mirrorHash },
  { id: 'b', hash: '5a0ff0693cc3a596', mirrorHash: blank },
]);

const other = (hex: string, more: Partial<OtherPicture> = {}): OtherPicture => {
  const read = readHash(hex);
  if (!read) throw new Error('blank');
  return { productId: 'p', owner: 'other', hash: read, ...more };
};
const away = (bits: number, seed = 1) => turned(hash, bits, seeded(seed));

describe('the photos of a product', () => {
  it('are read but for the blank ones; a blank mirror image is none', () => {
    expect(own.map(({ id, mirror }) => [id, mirror !== null])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(readPictures([{ id: 'x', hash: blank, mirrorHash }])).toEqual([]);
  });

  it('match up to the distance that the owner allows', () => {
    for (const [owner, most] of [
      ['own', 10],
      ['other', 4],
    ] as const)
      for (let bits = 0; bits <= 14; bits++)
        expect(matchPictures(own, [other(away(bits, bits + 1), { owner })])).toHaveLength(
          bits <= most ? 1 : 0,
        );
  });

  it('match a product once each, at its nearest picture, straight before mirrored', () => {
    const found = matchPictures(own, [
      other(away(3)),
      other(away(1)),
      other(turned(mirrorHash, 1, seeded(2))),
      other(away(2)),
    ]);
    expect(found).toEqual([{ photo: 'a', other: 'p', owner: 'other', distance: 1, mirrored: false }]);
  });

  it('do not depend on the order in which the others come', () => {
    const others = Array.from({ length: 12 }, (_, n) =>
      other(n % 3 ? away(n % 5, n + 1) : turned(mirrorHash, n % 4, seeded(n)), {
        productId: `p${n % 5}`,
        owner: (n % 5) % 2 ? 'own' : 'other',
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: others.length }), shuffled => {
        expect(matchPictures(own, shuffled)).toEqual(matchPictures(own, others));
      }),
    );
  });

  it('match the nearest ten of each kind, equal ones by the photo and then by the product', () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      other(away(n % 3, n + 1), { productId: `p${String(n).padStart(2, '0')}` }),
    );
    const found = matchPictures(own, many);
    expect(found).toHaveLength(10);
    expect(found.map(({ distance }) => distance)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(found.slice(0, 3).map(match => match.other)).toEqual(['p00', 'p03', 'p06']);
  });
});

describe('same photos of two products', () => {
  const photo = (id: string, hex: string) => ({ id, hash: hex, mirrorHash: blank });

  it('are counted by the first one, up to eight bits, mirrored too', () => {
    expect(countSamePhotos(own, [])).toBe(0);
    expect(countSamePhotos(own, [photo('x', away(8))])).toBe(1);
    expect(countSamePhotos(own, [photo('x', away(9))])).toBe(0);
    expect(countSamePhotos(own, [photo('x', mirrorHash)])).toBe(1);
    expect(countSamePhotos(own, [photo('x', hash), photo('y', hash)])).toBe(1);
    expect(countSamePhotos(own, [photo('x', hash), photo('y', '5a0ff0693cc3a596')])).toBe(2);
    expect(countSamePhotos(own, [photo('x', blank)])).toBe(0);
  });
});

describe('numbers for people', () => {
  it('count every photo, also those that cannot be opened', () => {
    const context = contextOf({ title: 'Emping', photos: [{ broken: true }, {}, { pending: true }, {}] });
    expect(numberedPhotos(context).map(({ id, number }) => [id, number])).toEqual([
      ['foto-2', 2],
      ['foto-4', 4],
    ]);
  });

  it('say in percent how many bits agree', () => {
    expect([0, 4, 8, 32, 64].map(alikePercent)).toEqual([100, 94, 88, 50, 0]);
  });
});
