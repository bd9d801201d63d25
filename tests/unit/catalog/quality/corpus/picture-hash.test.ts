import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK_BITS,
  blocksOf,
  distance,
  nearerWay,
  readHash,
} from '~/catalog/quality/corpus/picture-hash.ts';
import { buildPictureIndex, picturesNear } from '~/catalog/quality/corpus/picture-index.ts';
import { seeded, turned } from './invented-products.ts';

const hexOf = (seed: number) => {
  const random = seeded(seed);
  return Array.from({ length: 16 }, () => random(16).toString(16)).join('');
};
const read = (hex: string) => {
  const hash = readHash(hex);
  if (!hash) throw new Error(`blank ${hex}`);
  return hash;
};
const telling = fc
  .integer()
  .map(hexOf)
  .filter(hex => readHash(hex) !== null);

describe('a hash', () => {
  it('is as far from another as bits are turned', () => {
    fc.assert(
      fc.property(telling, fc.nat(20), fc.integer(), (hex, bits, seed) => {
        const other = turned(hex, bits, seeded(seed));
        fc.pre(readHash(other) !== null);
        expect(distance(read(hex), read(other))).toBe(bits);
        expect(distance(read(other), read(hex))).toBe(bits);
      }),
    );
  });

  it('tells nothing when it is blank, nearly blank or no hash', () => {
    for (const hex of ['0000000000000000', 'ffffffffffffffff', '000000000000007f', '', 'xyz', '12345'])
      expect(readHash(hex)).toBeNull();
    expect(readHash('00000000000000ff')).not.toBeNull();
    expect(readHash('C3A5965A0FF0693C')).toBeNull();
  });

  it('is cut into five blocks that hold every bit once', () => {
    fc.assert(
      fc.property(telling, hex => {
        const joined = blocksOf(read(hex))
          .map((block, at) => block.toString(2).padStart(BLOCK_BITS[at] ?? 0, '0'))
          .join('');
        expect(joined).toBe(BigInt(`0x${hex}`).toString(2).padStart(64, '0'));
      }),
    );
  });

  it('is compared straight and mirrored, and the nearer one counts', () => {
    const [straight, mirror] = [read(hexOf(1)), read(hexOf(2))];
    expect(nearerWay({ straight, mirror }, straight)).toEqual({ distance: 0, mirrored: false });
    expect(nearerWay({ straight, mirror }, mirror)).toEqual({ distance: 0, mirrored: true });
    expect(nearerWay({ straight, mirror: null }, mirror).mirrored).toBe(false);
    expect(nearerWay({ straight, mirror: straight }, mirror).mirrored).toBe(false);
  });
});

describe('the index of pictures', () => {
  it('finds the same as a plain scan, up to four bits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(7)), { minLength: 1, maxLength: 60 }), made => {
        const hexes = made.map(([of, bits], at) => turned(hexOf(of), bits, seeded(at)));
        const index = buildPictureIndex(hexes.map((hash, at) => [{ id: `p${at}`, hash, mirrorHash: hash }]));
        const wanted = read(hexOf(1));
        for (const within of [0, 2, 4]) {
          const scanned = hexes.flatMap((hex, picture) => {
            const apart = distance(wanted, read(hex));
            return apart <= within ? [{ picture, distance: apart }] : [];
          });
          const found = picturesNear(index, wanted, within).sort((a, b) => a.picture - b.picture);
          expect(found).toEqual(scanned);
        }
      }),
    );
  });

  it('leaves blank pictures out and knows whose each one is', () => {
    const photo = (hash: string) => ({ id: hash, hash, mirrorHash: hash });
    const index = buildPictureIndex([[photo('0'.repeat(16))], [], [photo(hexOf(1)), photo(hexOf(2))]]);
    expect(index.owners).toEqual([2, 2]);
    expect(picturesNear(index, read(hexOf(2)), 0)).toEqual([{ picture: 1, distance: 0 }]);
  });
});
