import { describe, expect, it } from 'vitest';
import content from '#content/catalog/curation-reasons.json';
import {
  curationReasons,
  OTHER_REASON,
  readCurationReasons,
  reasonsFor,
  reasonsOfFindings,
  sayCurationReasons,
} from '~/catalog/listings/curation-reasons.ts';
import { LISTING_STATUSES, needsReason } from '~/catalog/listings/listing-status.ts';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';

const one = content[0]!;

describe('the reasons of content/catalog', () => {
  it('are there for every move that needs one', () => {
    for (const to of LISTING_STATUSES.filter(needsReason))
      expect(curationReasons.filter(reason => reason.moves.includes(to)).length, to).toBeGreaterThan(5);
  });

  it('cover what a channel rejects for by domain.md §4', () => {
    const codes = curationReasons.map(reason => reason.code);
    for (const code of [
      'papers-incomplete',
      'kbli-not-matching',
      'tax-number-not-valid',
      'business-blacklisted',
      'brand-unproved',
      'tkdn-wrong',
      'sni-missing',
      'claim-unproved',
      'principal-letter-missing',
      'specification-incomplete',
      'photo-not-matching',
      'category-wrong',
      'price-unreasonable',
      'price-raised-before-order',
      'import-with-substitute',
    ])
      expect(codes).toContain(code);
  });

  it('name checks by numbers that exist', () => {
    const numbers = new Set(ALL_CHECKS.map(({ meta }) => meta.id.slice(0, 3)));
    const named = curationReasons.flatMap(reason => reason.checks);
    expect([...numbers].filter(number => named.includes(number)).length).toBeGreaterThan(15);
    expect(new Set(named).size).toBe(named.length);
  });

  it('say what is wrong and what to do, in both languages, each its own', () => {
    for (const { code, words } of curationReasons) {
      expect(words.id.says, code).not.toBe(words.en.says);
      for (const { says, do: remedy } of [words.id, words.en]) {
        expect(says, code).not.toMatch(/\.$/);
        expect(remedy, code).toMatch(/\.$/);
      }
    }
    for (const language of ['id', 'en'] as const)
      expect(new Set(curationReasons.map(reason => reason.words[language].says)).size).toBe(
        curationReasons.length,
      );
  });
});

describe('readCurationReasons', () => {
  it.each([
    ['nothing', []],
    ['a reason twice', [one, one]],
    ['a check that speaks for two', [one, { ...one, code: 'another' }]],
    ['an unknown field', [{ ...one, field: 'colour' }]],
    ['an unknown move', [{ ...one, moves: ['burnt'] }]],
    ['a check by its name', [{ ...one, checks: ['F06-buram'] }]],
    ['a language missing', [{ ...one, words: { id: one.words.id } }]],
  ])('refuses %s', (_, input) => {
    expect(() => readCurationReasons(input)).toThrow();
  });
});

describe('reasonsFor', () => {
  it('takes all at once, each once', () => {
    expect(reasonsFor('rejected', ['photo-poor', 'category-wrong', 'photo-poor'])).toEqual([
      'photo-poor',
      'category-wrong',
    ]);
    expect(reasonsFor('rejected', [])).toEqual([]);
  });
  it('refuses what is unknown or cannot give the ground for this move', () => {
    expect(reasonsFor('rejected', ['too-blue'])).toBeNull();
    expect(reasonsFor('frozen', ['photo-poor'])).toBeNull();
    expect(reasonsFor('rejected', ['contract-ended'])).toBeNull();
    expect(reasonsFor('frozen', [OTHER_REASON])).toEqual([OTHER_REASON]);
  });
});

describe('reasonsOfFindings', () => {
  it('ticks what open findings speak for, but not for ideas alone', () => {
    const findings = [
      { check: 'F06-buram', severity: 'stop' as const },
      { check: 'F02-jumlah-foto', severity: 'warning' as const },
      { check: 'L07-dokumen-kedaluwarsa', severity: 'warning' as const },
      { check: 'T14-keterangan-pendek', severity: 'advice' as const },
    ];
    expect(reasonsOfFindings(findings)).toEqual(['photo-poor', 'document-expired']);
    expect(reasonsOfFindings([])).toEqual([]);
  });
});

describe('sayCurationReasons', () => {
  it('speaks both languages and leaves out what the file no longer knows', () => {
    const [said] = sayCurationReasons(['photo-poor', 'gone-long-ago'], 'id');
    expect(said).toMatchObject({ code: 'photo-poor', field: 'photos', says: 'Foto kurang jelas' });
    expect(sayCurationReasons(['gone-long-ago'], 'en')).toEqual([]);
    expect(sayCurationReasons(['photo-poor'], 'en')[0]?.says).toBe('The photos are not clear');
  });
});
