import { describe, expect, it } from 'vitest';
import { isListed, LISTING_STATUSES } from '~/catalog/listings/listing-status.ts';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { productState, STATE_TONES } from '~/catalog/products/product-state.ts';

const line = { mayGoOut: { mbiz: true, 'e-katalog': false }, stops: ['description-missing'], channels: [] };

describe('productState', () => {
  it.each([
    [
      { ...line, channels: ['mbiz', 'tisera'] },
      { state: 'listed', count: 2 },
    ],
    [
      { ...line, mayGoOut: null, channels: ['mbiz'] },
      { state: 'listed', count: 1 },
    ],
    [{ ...line, mayGoOut: null, stops: [] }, { state: 'unchecked' }],
    [line, { state: 'ready' }],
    [
      { ...line, mayGoOut: { mbiz: false } },
      { state: 'held', count: 1 },
    ],
    [
      { ...line, mayGoOut: {} },
      { state: 'held', count: 1 },
    ],
  ])('%j: %j', (given, state) => {
    expect(productState(given)).toEqual(state);
  });
  it('has a tone for every state', () => {
    expect(Object.keys(STATE_TONES).sort()).toEqual(['held', 'listed', 'ready', 'unchecked']);
  });
});

describe('isListed', () => {
  it('is true while the channel shows it', () => {
    expect(LISTING_STATUSES.filter(isListed)).toEqual(['live', 'frozen', 'out-of-stock']);
  });
});

describe('photoUrl', () => {
  it('names pemda, content and size', () => {
    expect(photoUrl('33.25', 'ab')).toBe('/photos/33.25/ab.webp');
    expect(photoUrl('33.25', 'ab', 'thumb')).toBe('/photos/33.25/ab-thumb.webp');
  });
});
