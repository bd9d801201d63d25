import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { always, type Check, type Need } from '~/catalog/quality/check.ts';
import type { CheckContext } from '~/catalog/quality/context.ts';
import type { RuleSet } from '~/catalog/quality/profile.ts';
import { runChecks } from '~/catalog/quality/run-checks.ts';
import { baseRules, contextOf, flawless } from './example-context.ts';

function checkNamed(id: string, part: Partial<Check['meta']>, run: Check['run'] = () => []): Check {
  const meta = {
    id,
    version: 1,
    group: 'text' as const,
    appliesTo: always,
    needs: [],
    options: z.object({}),
    codes: ['c'],
  };
  return { meta: { ...meta, ...part }, run };
}
const report = { code: 'c', field: 'title' as const, evidence: 'x', fix: 'f' };
const rulesFor = (...checks: Check[]): RuleSet => ({
  ...baseRules,
  checks: new Map(
    checks.map(({ meta }) => [meta.id, { weight: 1, severity: { c: 'warning' as const }, options: {} }]),
  ),
});
const run = (context: CheckContext, ...checks: Check[]) => runChecks(context, rulesFor(...checks), checks);
const plain = contextOf({ title: 'Emping' });

describe('runChecks', () => {
  it('names the check in each finding', () => {
    expect(
      run(
        plain,
        checkNamed('A', {}, () => [report]),
      ),
    ).toEqual([{ id: 'A', status: 'done', findings: [{ check: 'A', ...report }] }]);
  });
  it('keeps the others when one throws', () => {
    const outcomes = run(
      plain,
      checkNamed('A', {}, () => {
        throw new Error('fault of ours');
      }),
      checkNamed('B', {}, () => [report]),
    );
    expect(outcomes.map(outcome => outcome.status)).toEqual(['error', 'done']);
    expect(outcomes[1]?.findings).toHaveLength(1);
  });
  it('is an error too when appliesTo throws', () => {
    const broken = checkNamed('A', {
      appliesTo: () => {
        throw new Error('fault of ours');
      },
    });
    expect(run(plain, broken)[0]?.status).toBe('error');
  });
  it('is an error when the options do not fit', () => {
    expect(run(plain, checkNamed('A', { options: z.object({ min: z.number() }) }))[0]?.status).toBe('error');
  });
  it('is an error when a code was not declared', () => {
    expect(
      run(
        plain,
        checkNamed('A', { codes: [] }, () => [report]),
      )[0],
    ).toMatchObject({ status: 'error', findings: [] });
  });
  it('does not run a check that does not apply', () => {
    const outcome = run(
      plain,
      checkNamed('A', { appliesTo: () => false }, () => [report]),
    )[0];
    expect(outcome).toEqual({ id: 'A', status: 'not-applicable', findings: [] });
  });
  it('does not run a check that the rule set leaves out', () => {
    expect(runChecks(plain, { ...baseRules, checks: new Map() }, ALL_CHECKS)).toEqual([]);
  });

  const needs: [Need, Parameters<typeof contextOf>[0]][] = [
    ['description', { title: 'x', description: 'y' }],
    ['category', { title: 'x', category: 'mebel' }],
    ['price', { title: 'x', priceRupiah: 1 }],
    ['photos', { title: 'x', photos: [{ width: 9, height: 9, sharpness: 1, broken: true }] }],
    ['photo-features', { title: 'x', photos: [{ width: 9, height: 9, sharpness: 1, broken: false }] }],
    ['peers', { title: 'x', peers: [{ title: 'y', priceRupiah: 5 }] }],
    ['documents', { title: 'x', documents: [{ kind: 'halal' }] }],
    ['vendor', { title: 'x', vendor: { pkp: false } }],
  ];
  it.each(needs)('need %s: not applicable without, done with', (need, enough) => {
    const check = checkNamed('A', { needs: [need] });
    expect(run(plain, check)[0]?.status).toBe('not-applicable');
    expect(run(contextOf(enough), check)[0]?.status).toBe('done');
  });
  it('waits for photo features that are still being made', () => {
    const waiting: CheckContext = { ...plain, photos: [{ id: 'a', state: 'pending' }] };
    expect(run(waiting, checkNamed('A', { needs: ['photo-features'] }))[0]?.status).toBe('in-progress');
  });
});

describe('all checks', () => {
  it('run on the poorest and on a full listing without an error', () => {
    for (const given of [{ title: '' }, { title: 'x' }, flawless]) {
      const failed = runChecks(contextOf(given), baseRules, ALL_CHECKS).filter(
        outcome => outcome.status === 'error',
      );
      expect(failed).toEqual([]);
    }
  });
  it('have ids, numbers and codes of their own', () => {
    const ids = ALL_CHECKS.map(check => check.meta.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map(id => id.slice(0, 3))).size).toBe(ids.length);
    const codes = ALL_CHECKS.flatMap(check => check.meta.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
