import { describe, expect, it } from 'vitest';
import { addressOf, inputOf, isSection, placeOf, SECTIONS } from '~/catalog/products/sections.ts';

describe('sections', () => {
  it('are known by name', () => {
    expect(SECTIONS.every(isSection)).toBe(true);
    expect(['', 'photos', undefined, '../x'].some(isSection)).toBe(false);
  });
});

describe('addressOf', () => {
  it.each([
    ['title', undefined, '/vendor/products/7/edit#title'],
    ['priceRupiah', undefined, '/vendor/products/7/edit/price#price'],
    ['priceSteps', undefined, '/vendor/products/7/edit/price#step.0.from'],
    ['variants', undefined, '/vendor/products/7/edit/variants#variant.0.name'],
    ['documents', { kind: 'halal' }, '/vendor/products/7/edit/papers#halalNumber'],
    ['documents', {}, '/vendor/products/7/edit/papers#pirtNumber'],
    ['attributes', { attributes: 'bahan,rasa' }, '/vendor/products/7/edit/details#attribute.bahan'],
    ['tkdnPercent', undefined, '/vendor/products/7/edit/details#tkdnPercent'],
    ['photos', undefined, '/vendor/products/7/photos'],
    ['vendor', undefined, '/vendor/registration'],
    ['confirmedOn', undefined, '/vendor/products/7#confirmation'],
  ] as const)('%s %j: %s', (field, data, address) => {
    expect(addressOf('7', field, data)).toBe(address);
  });
});

describe('placeOf and inputOf', () => {
  it('agree on what a page holds', () => {
    expect(placeOf('brand')).toBe('details');
    expect(inputOf('brand')).toBe('brand');
    expect(inputOf('priceIncludesPpn')).toBe('priceIncludesPpn');
  });
});
