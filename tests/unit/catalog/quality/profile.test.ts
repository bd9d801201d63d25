import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { buildRuleSet, CHANNELS, profileSchema } from '~/catalog/quality/profile.ts';
import { baseRules, shortHash } from './example-context.ts';

const base = loadProfile('base');
const small = profileSchema.parse({ channel: 'mbiz', version: 2, source: 'uji' });
const build = (channel: typeof base | null) => buildRuleSet(base, channel, ALL_CHECKS, shortHash);

describe('the profiles', () => {
  it('are one per channel and the base', () => {
    const files = readdirSync('content/listing-checks/profiles')
      .filter(file => file.endsWith('.yml'))
      .map(file => file.replace('.yml', ''));
    expect(files.sort()).toEqual(['base', ...CHANNELS].sort());
  });
  it.each(CHANNELS)('%s names itself, its source and only known checks', name => {
    const own = loadProfile(name);
    expect(own.channel).toBe(name);
    expect(own.source.length).toBeGreaterThan(20);
    const known = new Set(ALL_CHECKS.map(check => check.meta.id));
    expect(Object.keys(own.checks).filter(id => !known.has(id))).toEqual([]);
  });
  it('give every check options that fit its schema', () => {
    for (const name of ['base', ...CHANNELS]) {
      const rules = buildRuleSet(base, name === 'base' ? null : loadProfile(name), ALL_CHECKS, shortHash);
      for (const { meta } of ALL_CHECKS) {
        const parsed = meta.options.safeParse(rules.checks.get(meta.id)?.options);
        expect(parsed.success, `${name} ${meta.id}`).toBe(true);
      }
    }
  });
});

describe('buildRuleSet', () => {
  it('takes the base where the channel says nothing', () => {
    expect(build(small).checks.get('F03-resolusi')).toEqual(baseRules.checks.get('F03-resolusi'));
    expect(build(small).source).toBe('uji');
  });
  it('lays options, weight and severity of the channel over the base', () => {
    const own = profileSchema.parse({
      ...small,
      checks: {
        'F03-resolusi': { weight: 9, severity: { 'photo-small': 'advice' }, options: { warnBelow: 600 } },
      },
    });
    expect(build(own).checks.get('F03-resolusi')).toEqual({
      weight: 9,
      severity: { 'photo-too-small': 'stop', 'photo-small': 'advice' },
      options: { stopBelow: 500, warnBelow: 600 },
    });
  });
  it('leaves out a check that the channel turns off', () => {
    const own = profileSchema.parse({ ...small, checks: { 'T09-kata-promo': { off: true } } });
    expect(build(own).checks.has('T09-kata-promo')).toBe(false);
  });
  it('has another version after any change, and the same one otherwise', () => {
    const softer = profileSchema.parse({ ...small, checks: { 'F06-buram': { weight: 1 } } });
    expect(build(softer).version).not.toBe(build(small).version);
    expect(build(small).version).toBe(build(small).version);
    const raised = ALL_CHECKS.map((check, at) =>
      at === 0 ? { ...check, meta: { ...check.meta, version: 99 } } : check,
    );
    expect(buildRuleSet(base, small, raised, shortHash).version).not.toBe(build(small).version);
  });
  it('refuses a check that no profile knows', () => {
    const [first] = ALL_CHECKS;
    const stray = { ...first!, meta: { ...first!.meta, id: 'Z99-asing' } };
    expect(() => buildRuleSet(base, null, [...ALL_CHECKS, stray], shortHash)).toThrow('Z99-asing');
  });
});
