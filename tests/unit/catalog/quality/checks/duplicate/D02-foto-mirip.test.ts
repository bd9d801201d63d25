import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhotoMatch } from '~/catalog/quality/surroundings.ts';
import { seeded, turned } from '../../corpus/invented-products.ts';
import { reportsOf } from '../../example-context.ts';

const title = 'Emping Melinjo Asin Bu Siti 250 g';
const hash = 'c3a5965a0ff0693c';
const mirrorHash = '5a3c69f00fa5965a';
const file = (contentHash: string) => ({ contentHash });
const run = (photos: object[], photoMatches: PhotoMatch[] = []) =>
  reportsOf('D02-foto-mirip', { title, photos, around: { photoMatches } });
const match = (distance: number, owner: PhotoMatch['owner'] = 'own'): PhotoMatch => ({
  ...{ photo: 'foto-1', other: 'p2', owner, distance },
  mirrored: false,
});

describe('D02: nearly the same photo', () => {
  it('draws the line at eight bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer(), (bits, seed) => {
        const other = turned(hash, bits, seeded(seed));
        const found = run([{ hash, mirrorHash: hash }, { hash: other }]).length;
        expect(found).toBe(bits <= 8 ? 1 : 0);
      }),
    );
  });

  it('names both photos by their numbers and says how alike they are', () => {
    const [report] = run([{ hash: 'f0f0f0f0f0f0f0f0' }, { hash }, { hash: turned(hash, 4, seeded(1)) }]);
    expect(report).toMatchObject({
      code: 'photo-alike',
      photo: { id: 'foto-3' },
      evidence: '94 %',
      data: { number: 3, other: 2 },
    });
  });

  it('knows a mirrored photo', () => {
    expect(run([{ hash, mirrorHash }, { hash: mirrorHash }])).toHaveLength(1);
    expect(run([{ hash, mirrorHash: 'f00ff00ff00ff00f' }, { hash: mirrorHash }])).toEqual([]);
  });

  it('leaves the very same file to the check on files', () => {
    expect(
      run([
        { hash, file: file('aa') },
        { hash, file: file('aa') },
      ]),
    ).toEqual([]);
  });

  it('holds blank pictures for nothing', () => {
    expect(run([{ hash: '0000000000000000' }, { hash: '0000000000000001' }])).toEqual([]);
    expect(run([{}, {}, {}])).toEqual([]);
  });

  it('tells of a photo on another product of the owner, once', () => {
    const [report, ...more] = run([{ hash }], [match(3), { ...match(5), other: 'p3' }]);
    expect(more).toEqual([]);
    expect(report).toMatchObject({ code: 'photo-on-own-product', data: { number: 1 }, evidence: '95 %' });
    expect(run([{ hash }], [match(8)])).toHaveLength(1);
    expect(run([{ hash }], [match(9)])).toEqual([]);
  });

  it('says nothing of other owners, nor twice about one photo', () => {
    expect(run([{ hash }], [match(1, 'other')])).toEqual([]);
    const both = run([{ hash: turned(hash, 2, seeded(3)) }, { hash }], [{ ...match(1), photo: 'foto-2' }]);
    expect(both.map(({ code }) => code)).toEqual(['photo-alike']);
  });
});
