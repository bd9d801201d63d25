import { describe, expect, it } from 'vitest';
import { linkLessons } from '~/catalog/findings/link-lessons.ts';
import { presentRemarks } from '~/catalog/findings/present-remarks.ts';
import { scoreAfterMusts } from '~/catalog/findings/score-after.ts';
import { takeBetter } from '~/catalog/findings/take-better.ts';
import type { RankedFinding } from '~/catalog/quality/assess-listing.ts';
import { productOf } from '../products/products.ts';

const finding = (more: Partial<RankedFinding> = {}): RankedFinding => ({
  check: 'T09-kata-promo',
  code: 'promo-word',
  field: 'title',
  evidence: '',
  fix: 'remove-promo-word',
  severity: 'warning',
  gain: 2,
  ...more,
});
const say = { finding: ({ code }: RankedFinding) => `says ${code}`, fix: () => 'do this' };

describe('presentRemarks', () => {
  it('puts each finding at its input, those of this page alone', () => {
    const remarks = presentRemarks(
      [
        finding(),
        finding({ field: 'photos' }),
        finding({ field: 'priceRupiah', severity: 'stop', code: 'p' }),
      ],
      ['basics', 'price'],
      say,
    );
    expect(remarks).toEqual({
      title: [{ severity: 'warning', says: 'says promo-word', fix: 'do this' }],
      price: [{ severity: 'stop', says: 'says p', fix: 'do this' }],
    });
  });
  it('says nothing of a field that nobody has come to', () => {
    expect(presentRemarks([finding()], ['basics'], say, new Set(['title']))).toEqual({});
  });
  it('says at most three things of one field', () => {
    const many = Array.from({ length: 9 }, () => finding());
    expect(presentRemarks(many, ['basics'], say).title).toHaveLength(3);
  });
});

describe('scoreAfterMusts', () => {
  it.each([
    [[], null],
    [[{ severity: 'warning', gain: 5 }], null],
    [[{ severity: 'stop', gain: 14 }], 100],
    [
      [
        { severity: 'stop', gain: 14 },
        { severity: 'warning', gain: 6.4 },
        { severity: 'advice', gain: 0 },
      ],
      94,
    ],
    [
      [
        { severity: 'stop', gain: 1 },
        { severity: 'warning', gain: 500 },
      ],
      0,
    ],
  ] as const)('%j: %s', (findings, after) => {
    expect(scoreAfterMusts(findings)).toBe(after);
  });
});

describe('linkLessons', () => {
  const find = (course: string, lesson: string) =>
    course === 'dari-foto' && lesson === 'foto' ? { title: 'Memotret', minutes: 4 } : null;
  it('leads to the lesson that is there', () => {
    expect(linkLessons([{ lesson: 'dari-foto/04-foto' }, { lesson: null }], find)).toEqual({
      'dari-foto/04-foto': { to: '/learn/dari-foto/foto', title: 'Memotret', minutes: 4 },
    });
  });
  it.each(['dari-foto/hilang', 'lain/foto', '../x', 'a/b/c', ''])('leads nowhere for %s', lesson => {
    expect(linkLessons([{ lesson }], find)).toEqual({});
  });
});

describe('takeBetter', () => {
  const product = productOf({ title: 'PROMO Emping' });
  const findings = [finding({ span: { start: 0, end: 5 } })];
  const from = (query: string) => takeBetter(new URL(`https://laris.test/x${query}`), findings, product);
  it('gives the text that the findings suggest', () => {
    expect(from('?better=title')).toEqual({ title: 'Emping' });
  });
  it.each(['', '?better=description', '?better=price', '?title=Lain', '?better=__proto__'])(
    '%s: nothing',
    query => {
      expect(from(query)).toEqual({});
    },
  );
});
