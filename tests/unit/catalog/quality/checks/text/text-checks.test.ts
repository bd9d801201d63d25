import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '~/catalog/quality/check.ts';
import { TEXT_CHECKS } from '~/catalog/quality/checks/text/text-checks.ts';
import { baseRules, contextOf, flawless } from '../../example-context.ts';

const ready = TEXT_CHECKS.map(check => {
  const options = check.meta.options.parse(baseRules.checks.get(check.meta.id)?.options);
  return { check, options };
});

function reports(given: Parameters<typeof contextOf>[0]): Report[] {
  const context = contextOf(given);
  return ready.flatMap(({ check, options }) =>
    check.meta.appliesTo(context) ? check.run(context, options) : [],
  );
}

/** Pieces that the checks look for, so that chance puts them beside each other. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...['Keripik', 'MURAH', 'promo', '0812 3456 7890', 'nol delapan', '@toko', 'a@b.id', 'www.x.id'],
    ...[
      'halal',
      'menyembuhkan',
      'obat',
      'batuk',
      'tidak',
      '<p>',
      '&nbsp;',
      '{{x}}',
      '🔥',
      '\u200b',
      'Indomie',
    ],
    ...[
      '250 g',
      '1/2 kg',
      'isi 12',
      'aaaaaa',
      'sdfghjkl',
      '. emping',
      '/',
      '|',
      '\n',
      'kupu-kupu',
      'the',
      'lan',
    ],
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(' '));

const listing = fc.record({
  title: text,
  description: text,
  brand: fc.oneof(fc.constant(''), fc.constantFrom('Bu Siti', '-', 'CV'), fc.string({ maxLength: 20 })),
  category: fc.constantFrom('', 'keripik-camilan', 'jamu-herbal', 'batik'),
  netContent: fc.constantFrom('', '250 g', '1 liter'),
});

describe('the text checks', () => {
  it('are the 23 of the table, in its order', () => {
    const numbers = TEXT_CHECKS.map(({ meta }) => meta.id.slice(0, 3));
    expect(numbers).toEqual(Array.from({ length: 23 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`));
    expect(TEXT_CHECKS.every(({ meta }) => meta.group === 'text')).toBe(true);
  });

  it('take any text: spans lie in the field and quote the evidence', () => {
    fc.assert(
      fc.property(listing, given => {
        const { listing: read } = contextOf(given);
        for (const { field, span, evidence, code } of reports(given)) {
          const written = String(read[field as 'title' | 'description' | 'brand']);
          expect(span, code).toBeDefined();
          const { start, end } = span ?? { start: -1, end: -1 };
          expect(start >= 0 && start <= end && end <= written.length, code).toBe(true);
          expect(written.slice(start, end).startsWith(evidence), code).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('report only what they declare, with a fix', () => {
    fc.assert(
      fc.property(listing, given => {
        const context = contextOf(given);
        for (const { check, options } of ready) {
          if (!check.meta.appliesTo(context)) continue;
          for (const { code, fix } of check.run(context, options)) {
            expect(check.meta.codes).toContain(code);
            expect(fix).toMatch(/^[a-z-]+$/);
          }
        }
      }),
    );
  });

  it('say the same of the same text, however often they are asked', () => {
    fc.assert(
      fc.property(listing, given => {
        expect(reports(given)).toEqual(reports(given));
      }),
    );
  });

  it('find nothing in a flawless listing', () => {
    expect(reports(flawless)).toEqual([]);
  });

  it.each([
    '0 ',
    '08-',
    'nol ',
    'a.',
    '@a',
    '<p ',
    '& ',
    'tidak untuk ',
    'aaaa',
    'promo ',
    '/ | ',
    '. a',
    'obat ',
  ])('answer a long text of %j', given => {
    const started = performance.now();
    const long = given.repeat(Math.floor(19_000 / given.length));
    reports({ title: long, description: long, brand: 'Bu Siti', category: 'jamu-herbal' });
    // A hundred times what it takes: this finds a pattern that explodes, not a slow machine.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
