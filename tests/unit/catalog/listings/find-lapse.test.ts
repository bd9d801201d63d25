import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_KINDS } from '~/catalog/category.ts';
import { findLapse } from '~/catalog/listings/find-lapse.ts';
import { DOCUMENT_KINDS } from '~/catalog/products/document-kinds.ts';
import { addDays } from '~/reference/calendar-day.ts';

const today = '2026-11-21';
const paper = (kind: (typeof DOCUMENT_KINDS)[number], expiresOn?: string) => ({
  kind,
  ...(expiresOn ? { expiresOn } : {}),
});

describe('findLapse', () => {
  it.each([
    ['nothing to lapse', [], 'packaged-food', null],
    ['a permit past its day', [paper('pirt', '2026-11-20')], 'packaged-food', '2026-11-20'],
    ['the last day itself still holds', [paper('pirt', today)], 'packaged-food', null],
    ['a permit without an end', [paper('halal')], 'packaged-food', null],
    [
      'another that is valid in its place',
      [paper('pirt', '2026-01-01'), paper('bpom', '2029-01-01')],
      'packaged-food',
      null,
    ],
    [
      'both run out: the one that held longest',
      [paper('pirt', '2026-01-01'), paper('bpom', '2026-06-01')],
      'packaged-food',
      '2026-06-01',
    ],
    [
      'two kinds run out: the one that was first',
      [paper('pirt', '2026-06-01'), paper('halal', '2026-03-01')],
      'packaged-food',
      '2026-03-01',
    ],
    ['a paper that such goods do not need', [paper('tkdn', '2026-01-01')], 'goods', null],
    ['a food permit on a chair', [paper('pirt', '2026-01-01')], 'craft', null],
    ['SNI of goods', [paper('sni', '2026-01-01')], 'goods', '2026-01-01'],
    ['nothing runs out of a service', [paper('sni', '2026-01-01')], 'service', null],
  ] as const)('%s', (_, documents, kind, expiresOn) => {
    expect(findLapse(documents, kind, today)?.expiresOn ?? null).toBe(expiresOn);
  });

  it('only ever names a paper that is there and past its day; renewing it ends the lapse', () => {
    const papers = fc.array(
      fc
        .tuple(
          fc.constantFrom(...DOCUMENT_KINDS),
          fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }),
        )
        .map(([kind, days]) => paper(kind, days === undefined ? undefined : addDays(today, days))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(papers, fc.constantFrom(...CATEGORY_KINDS), (documents, kind) => {
        const lapse = findLapse(documents, kind, today);
        if (!lapse) return;
        expect(lapse.expiresOn < today).toBe(true);
        expect(documents).toContainEqual({ kind: lapse.kind, expiresOn: lapse.expiresOn });
        const renewed = documents.map(each => ({ ...each, expiresOn: addDays(today, 100) }));
        expect(findLapse(renewed, kind, today)).toBeNull();
      }),
    );
  });
});
