import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { assessProduct } from '~/catalog/quality/assess-product.ts';
import { listingSchema } from '~/catalog/quality/listing.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { buildProductRules } from '~/catalog/quality/product-rules.ts';
import { buildRuleSet } from '~/catalog/quality/profile.ts';
import { baseRules, contextOf, flawless, shortHash, tree } from './example-context.ts';

const channels = ['mbiz', 'e-katalog'].map(id => ({
  id,
  rules: buildRuleSet(loadProfile('base'), loadProfile(id), ALL_CHECKS, shortHash),
}));
const rules = buildProductRules(tree, baseRules, channels, shortHash);
const { photos, ...listing } = flawless;

function assess(
  more: object = {},
  waivers: { check: string; who: string; why: string; until: string }[] = [],
) {
  const input = listingSchema.parse({ ...listing, photos: undefined, ...more });
  const product = { input, photos: contextOf({ title: 'x', photos }).photos, waivers };
  return assessProduct(product, { today: '2026-11-21', checks: ALL_CHECKS, rules, hash: shortHash });
}

describe('assessProduct', () => {
  it('opens every channel to a flawless product', () => {
    expect(assess()).toMatchObject({
      score: 100,
      grade: 'A',
      findings: [],
      mayGoOut: { mbiz: true, 'e-katalog': true },
      stops: { mbiz: [], 'e-katalog': [] },
    });
  });
  it('keeps the verdicts of the channels apart', () => {
    const result = assess({ description: '' });
    expect(result.mayGoOut).toEqual({ mbiz: true, 'e-katalog': false });
    expect(result.stops).toEqual({ mbiz: [], 'e-katalog': ['description-missing'] });
  });
  it('shows what only one channel demands, without letting it cap the score', () => {
    const result = assess({ description: '' });
    expect(result.findings.map(finding => [finding.code, finding.severity])).toEqual([
      ['description-short', 'warning'],
      ['description-missing', 'warning'],
    ]);
    expect(result.score).toBeGreaterThan(59);
  });
  it('names each stopping code once per channel', () => {
    const result = assess({ title: 'Emping 08123456789 dan 08129876543 isi 250 g' });
    expect(result.stops.mbiz).toEqual(['contact-phone']);
  });
  it('lets what was accepted pass on every channel', () => {
    const waiver = { check: 'T21-isi-beda', who: 'a', why: 'content-is-right', until: '2026-12-31' };
    expect(assess({ netContent: '200 g' }).mayGoOut.mbiz).toBe(false);
    const result = assess({ netContent: '200 g' }, [waiver]);
    expect(result.mayGoOut).toEqual({ mbiz: true, 'e-katalog': true });
    expect(result.accepted.map(each => each.code)).toEqual([
      'title-content-differs',
      'description-content-differs',
    ]);
  });
});
