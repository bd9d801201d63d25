import { describe, expect, it } from 'vitest';
import type { CategoryProfile } from '~/catalog/category.ts';
import { attributeFields } from '~/catalog/products/attribute-fields.ts';
import { addressOfTask, presentSections, SECTION_TONES } from '~/catalog/products/present-sections.ts';
import { rowCount } from '~/catalog/products/row-count.ts';
import { BLANK_PRODUCT } from '~/catalog/products/stored-product.ts';
import type { RankedFinding } from '~/catalog/quality/assess-listing.ts';
import { productOf } from './products.ts';

const finding = (field: RankedFinding['field'], severity: RankedFinding['severity']): RankedFinding => ({
  check: 'X',
  code: 'x',
  field,
  evidence: '',
  fix: 'x',
  severity,
  gain: 1,
});

describe('presentSections', () => {
  it('says of an empty product that nothing is there, and nothing that is not so', () => {
    const states = presentSections(BLANK_PRODUCT, 0, []).map(({ place, state }) => [place, state]);
    expect(states).toEqual([
      ['basics', 'open'],
      ['photos', 'open'],
      ['price', 'open'],
      ['variants', 'open'],
      ['papers', 'open'],
      ['details', 'open'],
    ]);
  });
  it('says of a complete one that everything is filled in', () => {
    expect(presentSections(productOf(), 3, []).every(({ state }) => state === 'filled')).toBe(true);
  });
  it('counts what must be mended before what could be better', () => {
    const findings = [
      finding('title', 'warning'),
      finding('unit', 'stop'),
      finding('netContent', 'stop'),
      finding('photos', 'advice'),
      finding('vendor', 'stop'),
    ];
    const [basics, photos] = presentSections(productOf(), 3, findings);
    expect(basics).toEqual({ place: 'basics', state: 'must', count: 2 });
    expect(photos).toEqual({ place: 'photos', state: 'should', count: 1 });
  });
  it('takes a declaration as papers, and zero percent as a detail', () => {
    const states = (product: object) =>
      Object.fromEntries(
        presentSections({ ...BLANK_PRODUCT, ...product }, 0, []).map(task => [task.place, task.state]),
      );
    expect(states({ nonHalal: true }).papers).toBe('filled');
    expect(states({ tkdnPercent: 0 }).details).toBe('filled');
    expect(states({ attributes: { bahan: 'katun' } }).details).toBe('filled');
  });
  it('has a tone for every state and an address for every page', () => {
    expect(Object.keys(SECTION_TONES).sort()).toEqual(['filled', 'must', 'open', 'should']);
    expect(['basics', 'photos', 'papers'].map(place => addressOfTask('7', place as 'basics'))).toEqual([
      '/vendor/products/7/edit',
      '/vendor/products/7/photos',
      '/vendor/products/7/edit/papers',
    ]);
  });
});

describe('attributeFields', () => {
  const name = { id: 'Bahan', en: 'Material' };
  const profile = {
    required: [{ code: 'bahan', name, kind: 'text', choices: [], example: { id: 'jati', en: 'teak' } }],
    advised: [
      { code: 'warna', name, kind: 'choice', choices: [{ code: 'merah', name: { id: 'Merah', en: 'Red' } }] },
    ],
  } as unknown as CategoryProfile;

  it('are fields in the language of the reader, the needed ones first', () => {
    expect(attributeFields(profile, 'en')).toMatchObject([
      { name: 'attribute.bahan', label: 'Material', required: true, example: 'teak', unit: '' },
      { name: 'attribute.warna', required: false, choices: [{ value: 'merah', text: 'Red' }] },
    ]);
  });
  it('are none without a category', () => {
    expect(attributeFields(null, 'id')).toEqual([]);
  });
});

describe('rowCount', () => {
  it.each([
    [{}, 2],
    [{ 'step.0.from': '10', 'step.0.price': '' }, 3],
    [{ 'step.4.price': '1' }, 7],
    [{ 'step.4.price': '' }, 2],
    [{ 'step.9.price': '1' }, 10],
    [{ 'variant.3.name': 'x' }, 2],
  ])('%j: %d', (values, rows) => {
    expect(rowCount(values as Record<string, unknown>, 'step', 2)).toBe(rows);
  });
});
