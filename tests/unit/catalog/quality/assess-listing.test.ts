import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { assessListing } from '~/catalog/quality/assess-listing.ts';
import type { CheckContext } from '~/catalog/quality/context.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { buildRuleSet } from '~/catalog/quality/profile.ts';
import type { Waiver } from '~/catalog/quality/waiver.ts';
import { baseRules, contextOf, flawless, shortHash } from './example-context.ts';

const tools = { checks: ALL_CHECKS, hash: shortHash };
const assess = (given: Parameters<typeof contextOf>[0], waivers: Waiver[] = []) =>
  assessListing(contextOf(given), baseRules, { ...tools, waivers });
const katalog = buildRuleSet(loadProfile('base'), loadProfile('e-katalog'), ALL_CHECKS, shortHash);

describe('assessListing', () => {
  it('lets a flawless listing out with 100', () => {
    expect(assess(flawless)).toMatchObject({
      score: 100,
      grade: 'A',
      mayGoOut: true,
      findings: [],
      accepted: [],
    });
  });
  it('holds a listing with one stop finding at 59, however good the rest', () => {
    const result = assess({ ...flawless, title: 'Emping Melinjo Bu Siti 250 g, pesan 0812 3456 7890' });
    expect(result).toMatchObject({ score: 59, grade: 'E', mayGoOut: false });
    expect(result.findings.map(finding => finding.code)).toEqual(['contact-phone']);
  });
  it('lets a listing with warnings out, with a lower score', () => {
    const result = assess({ ...flawless, description: 'Enak.' });
    expect(result.mayGoOut).toBe(true);
    expect(result.score).toBeLessThan(100);
    expect(result.findings[0]).toMatchObject({ severity: 'warning', code: 'description-short' });
  });
  it('reports everything at once, stop first, then the larger gain', () => {
    const { findings } = assess({ title: 'PROMO EMPING MURAH WA 081234567890', priceRupiah: 45 });
    const ranks = findings.map(finding => ['stop', 'warning', 'advice'].indexOf(finding.severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(findings.length).toBeGreaterThan(7);
    const stops = findings.filter(finding => finding.severity === 'stop').map(finding => finding.gain);
    expect(stops).toEqual([...stops].sort((a, b) => b - a));
  });
  it('promises the gain that a repair brings', () => {
    const before = assess({ ...flawless, description: 'Enak.' });
    expect((before.score ?? 0) + Math.round(before.findings[0]?.gain ?? 0)).toBe(100);
  });
  it('judges by channel: e-Katalog demands a description, the others only advise one', () => {
    const bare = contextOf({ ...flawless, description: '' });
    expect(assessListing(bare, baseRules, tools).mayGoOut).toBe(true);
    const strict = assessListing(bare, katalog, tools);
    expect(strict.mayGoOut).toBe(false);
    expect(strict.findings[0]?.code).toBe('description-missing');
  });
  it('does not let out what still waits for its photos to be measured', () => {
    const waiting: CheckContext = { ...contextOf(flawless), photos: [{ id: 'a', state: 'pending' }] };
    const result = assessListing(waiting, baseRules, tools);
    expect(result.statuses['F06-buram']).toBe('in-progress');
    expect(result.mayGoOut).toBe(false);
  });
  it('keeps score and verdict when a check of ours fails', () => {
    const failing = ALL_CHECKS.map(check =>
      check.meta.id === 'T02-judul-pendek'
        ? {
            ...check,
            run: () => {
              throw new Error('fault of ours');
            },
          }
        : check,
    );
    const result = assessListing(contextOf(flawless), baseRules, { ...tools, checks: failing });
    expect(result.statuses['T02-judul-pendek']).toBe('error');
    expect(result).toMatchObject({ score: 100, mayGoOut: true });
  });
  it('gives no score when no check applies', () => {
    const result = assessListing(contextOf(flawless), baseRules, { ...tools, checks: [] });
    expect(result).toMatchObject({ score: null, grade: null, mayGoOut: false });
  });
  it('carries the rule set and a hash of what was judged', () => {
    const [one, same, other] = [
      assess(flawless),
      assess(flawless),
      assess({ ...flawless, priceRupiah: 46_000 }),
    ];
    expect(one.ruleSet).toBe(baseRules.version);
    expect(one.inputHash).toBe(same.inputHash);
    expect(one.inputHash).not.toBe(other.inputHash);
  });
  it('never throws, scores 0 to 100, and lets nothing out with a stop finding', () => {
    const words = fc.constantFrom(
      'Emping',
      'MURAH',
      'halal',
      '0812',
      '3456789',
      '250 g',
      '1/4',
      'kg',
      '@toko',
      '',
      'SNI',
    );
    const text = fc.array(words, { maxLength: 12 }).map(parts => parts.join(' '));
    fc.assert(
      fc.property(text, text, fc.integer({ min: -5, max: 1e7 }), (title, description, priceRupiah) => {
        const result = assess({ title, description, priceRupiah, category: 'keripik-camilan' });
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(Object.values(result.statuses)).not.toContain('error');
        if (result.findings.some(finding => finding.severity === 'stop')) {
          expect(result.mayGoOut).toBe(false);
          expect(result.score).toBeLessThanOrEqual(59);
        }
      }),
    );
  });
});

describe('accepted findings', () => {
  const broken = { ...flawless, netContent: '200 g' };
  const waiver: Waiver = {
    check: 'T21-isi-beda',
    who: 'petugas-1',
    why: 'label-checked',
    until: '2026-12-31',
  };

  it('count no more, but stay visible with who, why and until', () => {
    const result = assess(broken, [waiver]);
    expect(result).toMatchObject({ mayGoOut: true, score: 100, findings: [] });
    expect(result.accepted[0]).toMatchObject({ code: 'title-content-differs', waiver });
  });
  it('hold to their last day and no longer', () => {
    expect(assess({ ...broken, today: '2026-12-31' }, [waiver]).mayGoOut).toBe(true);
    expect(assess({ ...broken, today: '2027-01-01' }, [waiver]).mayGoOut).toBe(false);
  });
  it('cover only their own check and code', () => {
    expect(assess(broken, [{ ...waiver, check: 'T10-kontak-di-teks' }]).mayGoOut).toBe(false);
    expect(assess(broken, [{ ...waiver, code: 'something-else' }]).mayGoOut).toBe(false);
    expect(assess(broken, [{ ...waiver, code: 'title-content-differs' }]).accepted).toHaveLength(1);
  });
});
