import { describe, expect, it } from 'vitest';
import { loadProductRules, loadRuleSet, openRules } from '~/catalog/quality/load-rules.server.ts';
import { buildProductRules } from '~/catalog/quality/product-rules.ts';
import { baseRules, shortHash, tree } from './example-context.ts';

const mbiz = { id: 'mbiz', rules: loadRuleSet('mbiz') };
const katalog = { id: 'e-katalog', rules: loadRuleSet('e-katalog') };
const versionOf = (given: typeof tree, base: typeof baseRules, channels: (typeof mbiz)[]) =>
  buildProductRules(given, base, channels, shortHash).version;

describe('the version of the rules for products', () => {
  const whole = versionOf(tree, baseRules, [mbiz, katalog]);

  it('is the same for the same rules, whatever the order of the channels', () => {
    expect(versionOf(tree, baseRules, [katalog, mbiz])).toBe(whole);
    expect(loadProductRules(['e-katalog', 'mbiz']).version).toBe(
      loadProductRules(['mbiz', 'e-katalog']).version,
    );
  });
  it('is another with another channel', () => {
    expect(versionOf(tree, baseRules, [mbiz])).not.toBe(whole);
    expect(versionOf(tree, baseRules, [mbiz, { ...katalog, id: 'tisera' }])).not.toBe(whole);
  });
  it('is another when a channel changed its rules', () => {
    const changed = { ...katalog, rules: { ...katalog.rules, version: '1.2-other' } };
    expect(versionOf(tree, baseRules, [mbiz, changed])).not.toBe(whole);
  });
  it('is another when the base rules changed', () => {
    expect(versionOf(tree, { ...baseRules, version: '9-other' }, [mbiz, katalog])).not.toBe(whole);
  });
  it('is another when a category changed', () => {
    const [first, ...rest] = tree.groups;
    const changed = { ...tree, groups: [{ ...first!, name: { id: 'Lain', en: 'Other' } }, ...rest] };
    expect(versionOf(changed, baseRules, [mbiz, katalog])).not.toBe(whole);
  });
});

describe('openRules', () => {
  const stray = (id: string) => ({
    ...openRules().checks[0]!,
    meta: { ...openRules().checks[0]!.meta, id, codes: [`code-of-${id}`] },
  });
  const entry = { weight: 1, severity: { 'code-of-Z99-asing': 'stop' as const } };

  it('reads each channel once', () => {
    const rules = openRules();
    expect(rules.ruleSet('mbiz')).toBe(rules.ruleSet('mbiz'));
    expect(rules.productRules(['mbiz'])).toBe(rules.productRules(['mbiz']));
  });
  it('takes more checks with their entries, and is another version with them', () => {
    const more = openRules({ checks: [stray('Z99-asing')], entries: { 'Z99-asing': entry } });
    expect(more.ruleSet('base').checks.get('Z99-asing')?.severity).toEqual(entry.severity);
    expect(more.productRules([]).version).not.toBe(openRules().productRules([]).version);
  });
  it('refuses more checks without entries', () => {
    expect(() => openRules({ checks: [stray('Z99-asing')], entries: {} }).ruleSet('base')).toThrow(
      'Z99-asing',
    );
  });
  it('gives a channel that has no file the base rules', () => {
    expect(openRules().ruleSet('pasar-lain').version).toBe(openRules().ruleSet('base').version);
  });
});
