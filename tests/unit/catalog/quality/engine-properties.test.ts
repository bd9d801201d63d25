import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assessListing } from '~/catalog/quality/assess-listing.ts';
import { always, type Check, type Report } from '~/catalog/quality/check.ts';
import { type RuleSet, SEVERITIES, type Severity } from '~/catalog/quality/profile.ts';
import type { Waiver } from '~/catalog/quality/waiver.ts';
import { baseRules, contextOf, shortHash } from './example-context.ts';

const context = contextOf({ title: 'Emping' });

/** A made-up check: what it finds, or how it fails. */
interface Made {
  weight: number;
  found: Severity[];
  kind: 'done' | 'not-applicable' | 'error';
}

const made: fc.Arbitrary<Made> = fc.record({
  weight: fc.integer({ min: 1, max: 5 }),
  found: fc.array(fc.constantFrom(...SEVERITIES), { maxLength: 3 }),
  kind: fc.constantFrom(
    'done' as const,
    'done' as const,
    'done' as const,
    'not-applicable' as const,
    'error' as const,
  ),
});

function build(all: readonly Made[]): { rules: RuleSet; checks: Check[] } {
  const checks = all.map(({ found, kind }, at): Check => {
    const reports = found.map((code): Report => ({ code, field: 'title', evidence: '', fix: 'f' }));
    return {
      meta: {
        id: `M${at}`,
        version: 1,
        group: 'text',
        appliesTo: kind === 'not-applicable' ? () => false : always,
        needs: [],
        options: z.object({}),
        codes: [...SEVERITIES],
      },
      run() {
        if (kind === 'error') throw new Error('fault of ours');
        return reports;
      },
    };
  });
  const severity = Object.fromEntries(SEVERITIES.map(each => [each, each])) as Record<string, Severity>;
  const settings = checks.map(
    ({ meta }, at) => [meta.id, { weight: all[at]!.weight, severity, options: {} }] as const,
  );
  return { rules: { ...baseRules, checks: new Map(settings) }, checks };
}

function assess(all: readonly Made[], waivers: Waiver[] = []) {
  const { rules, checks } = build(all);
  return assessListing(context, rules, { checks, hash: shortHash, waivers });
}

/** The score of the same checks in a given order. */
function scoreInOrder(all: readonly Made[], order: (a: number, b: number) => number) {
  const { rules, checks } = build(all);
  const turned = checks.map((check, at) => ({ check, at })).sort((a, b) => order(a.at, b.at));
  return assessListing(context, rules, { checks: turned.map(({ check }) => check), hash: shortHash });
}

const several = fc.array(made, { minLength: 1, maxLength: 12 });

describe('the engine, whatever the checks find', () => {
  it('gives the same score in any order of the checks', () => {
    fc.assert(
      fc.property(several, fc.integer(), (all, seed) => {
        const whole = assess(all);
        const other = scoreInOrder(all, (a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        expect(other.score).toBe(whole.score);
        expect(other.mayGoOut).toBe(whole.mayGoOut);
        expect(other.findings.length).toBe(whole.findings.length);
      }),
    );
  });
  it('never lowers the score by a check that fails', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 5 }), (all, weight) => {
        const before = assess(all);
        const after = assess([...all, { weight, found: ['stop'], kind: 'error' }]);
        expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
        expect(after.mayGoOut).toBe(before.mayGoOut);
      }),
    );
  });
  it('never lowers the score when a check that ran before fails instead', () => {
    fc.assert(
      fc.property(several, all => {
        const whole = assess(all);
        for (const [at, one] of all.entries()) {
          if (one.kind !== 'done') continue;
          const fallen = assess(
            all.map((each, n) => (n === at ? { ...each, kind: 'error' as const } : each)),
          );
          // Without any check that is done there is no score at all.
          if (fallen.score !== null) expect(fallen.score).toBeGreaterThanOrEqual(whole.score ?? 0);
        }
      }),
    );
  });
  it('leaves a check that does not apply out of the score', () => {
    fc.assert(
      fc.property(several, made, (all, more) => {
        expect(assess([...all, { ...more, kind: 'not-applicable' }]).score).toBe(assess(all).score);
      }),
    );
  });
  it('caps the score while a stop finding is open, and lets nothing out with one', () => {
    fc.assert(
      fc.property(several, all => {
        const { score, findings, mayGoOut } = assess(all);
        if (!findings.some(({ severity }) => severity === 'stop')) return;
        expect(score).toBeLessThanOrEqual(59);
        expect(mayGoOut).toBe(false);
      }),
    );
  });
  it('never lowers the score when a finding is accepted, and shows it still', () => {
    fc.assert(
      fc.property(several, all => {
        const before = assess(all);
        for (const { check, code } of before.findings) {
          const waiver = { check, code, who: 'petugas-1', why: 'label-checked', until: '2027-01-01' };
          const after = assess(all, [waiver]);
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
          expect(after.accepted.length + after.findings.length).toBe(before.findings.length);
        }
      }),
      { numRuns: 50 },
    );
  });
  it('says with each finding what mending it alone brings, cap aside', () => {
    fc.assert(
      fc.property(several, all => {
        const { findings } = assess(all);
        for (const { gain } of findings) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(100);
        }
        expect(findings.map(({ severity }) => SEVERITIES.indexOf(severity))).toEqual(
          findings.map(({ severity }) => SEVERITIES.indexOf(severity)).sort((a, b) => a - b),
        );
      }),
    );
  });
});
