import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentAccepted, presentFindings } from '~/catalog/findings/present-findings.ts';
import { quoteEvidence } from '~/catalog/findings/quote-evidence.ts';
import type { RankedFinding } from '~/catalog/quality/assess-listing.ts';

const finding = (more: Partial<RankedFinding> = {}): RankedFinding => ({
  check: 'T23-klaim-tanpa-dokumen',
  code: 'claim-halal',
  field: 'description',
  span: { start: 12, end: 17 },
  evidence: 'halal',
  fix: 'prove-or-remove-claim',
  severity: 'stop',
  gain: 7.6,
  ...more,
});
const around = {
  product: {
    id: 'p1',
    title: 'Emping',
    description: 'Emping asli halal, gurih.',
    brand: null,
    netContent: 250,
    netContentUnit: 'g',
  },
  photos: [{ sha256: 'aa', width: 1600, height: 1200 }],
  channels: [
    { id: 'mbiz', name: 'Mbiz' },
    { id: 'e-katalog', name: 'e-Katalog' },
  ],
  stops: { mbiz: [], 'e-katalog': ['claim-halal'] },
};
const say = { finding: ({ code }: RankedFinding) => `says ${code}`, fix: () => 'do this' };
const view = (more: Partial<RankedFinding> = {}) => presentFindings([finding(more)], around, say)[0]!;

describe('presentFindings', () => {
  it('quotes the text and marks the place', () => {
    expect(view().quote).toEqual({ before: 'Emping asli ', marked: 'halal', after: ', gurih.' });
  });
  it('has no quote for a field without text or a text that has changed', () => {
    expect(view({ field: 'priceRupiah' }).quote).toBeNull();
    expect(view({ field: 'title' }).quote).toBeNull();
    expect(view({ span: undefined }).quote).toBeNull();
  });
  it('brings the photo with the box, if it is still there', () => {
    const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
    expect(view({ field: 'photos', photo: { id: 'aa', box } }).photo).toMatchObject({ sha256: 'aa', box });
    expect(view({ field: 'photos', photo: { id: 'gone', box } }).photo).toBeNull();
  });
  it('names the channels that it holds back, unless it is all of them', () => {
    expect(view().heldOn).toEqual(['e-Katalog']);
    const everywhere = { ...around, stops: { mbiz: ['claim-halal'], 'e-katalog': ['claim-halal'] } };
    expect(presentFindings([finding()], everywhere, say)[0]?.heldOn).toEqual([]);
    expect(view({ code: 'title-short' }).heldOn).toEqual([]);
  });
  it('says what is wrong and what to do', () => {
    expect(view()).toMatchObject({ says: 'says claim-halal', fix: 'do this' });
  });
  it('leads to the field, and to the button where something has only grown old', () => {
    expect(view().to).toBe('/vendor/products/p1/edit#description');
    const old = view({ field: 'priceRupiah', fix: 'confirm-price' });
    expect([old.field, old.to]).toEqual(['confirmedOn', '/vendor/products/p1#confirmation']);
  });
  it('shows the text as it could be, where this finding knows', () => {
    const short = { code: 'title-short', fix: 'lengthen-title', field: 'title', span: undefined } as const;
    expect(view(short).better).toEqual({ before: 'Emping', after: 'Emping 250 g' });
    expect(view().better).toBeNull();
  });
  it('names the lesson of its check', () => {
    const taught = { ...say, lesson: (check: string) => `lesson of ${check}` };
    expect(presentFindings([finding()], around, taught)[0]?.lesson).toBe('lesson of T23-klaim-tanpa-dokumen');
    expect(view().lesson).toBeNull();
  });
  it('gives whole points', () => {
    expect(view().gain).toBe(8);
    expect(view({ gain: 0.3 }).gain).toBe(0);
  });
});

describe('presentAccepted', () => {
  it('keeps code, reason and last day, not the person', () => {
    const waiver = { check: 'x', who: 'person-1', why: 'price-is-right', until: '2027-05-20' };
    expect(presentAccepted([{ ...finding({ data: { n: 1 } }), waiver }], say)).toEqual([
      {
        check: 'T23-klaim-tanpa-dokumen',
        code: 'claim-halal',
        says: 'says claim-halal',
        why: 'price-is-right',
        until: '2027-05-20',
      },
    ]);
  });
});

describe('quoteEvidence', () => {
  it('shortens a long text on both sides', () => {
    const text = `${'a'.repeat(100)}X${'b'.repeat(100)}`;
    expect(quoteEvidence(text, { start: 100, end: 101 })).toEqual({
      before: `…${'a'.repeat(60)}`,
      marked: 'X',
      after: `${'b'.repeat(60)}…`,
    });
  });
  it('puts together what stands in the text, for any span inside it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [
          a % text.length,
          (a % text.length) + 1 + (b % (text.length - (a % text.length))),
        ];
        const quote = quoteEvidence(text, { start, end });
        expect(quote?.marked).toBe(text.slice(start, end));
        const whole = `${quote?.before}${quote?.marked}${quote?.after}`.replace(/^…|…$/g, '');
        expect(text.includes(whole) || text.includes('…')).toBe(true);
      }),
    );
  });
  it.each([
    { start: -1, end: 2 },
    { start: 2, end: 2 },
    { start: 0, end: 99 },
  ])('is null for the span %j', span => {
    expect(quoteEvidence('teks', span)).toBeNull();
  });
});
