import { describe, expect, it } from 'vitest';
import { buildContext, measuredPhotos } from '~/catalog/quality/context.ts';
import { contextOf, tree } from './example-context.ts';

describe('buildContext', () => {
  const peers = Array.from({ length: 50 }, (_, n) => ({ title: `Kopi bubuk ${n}`, priceRupiah: 1000 + n }));
  const context = buildContext(
    { title: ' Kopi bubuk 7 ', category: 'Kopi', peers },
    { tree, photos: [], today: '2026-11-21' },
  );

  it('recognises the category and trims the title', () => {
    expect(context.category?.code).toBe('kopi-teh');
    expect(context.listing.title).toBe('Kopi bubuk 7');
  });
  it('keeps the ten nearest peers, best first', () => {
    expect(context.around.neighbours).toHaveLength(10);
    expect(context.around.neighbours[0]).toMatchObject({ title: 'Kopi bubuk 7', similarity: 1 });
  });
  it('works without peers and without a known category', () => {
    const poor = buildContext({ title: 'X' }, { tree, photos: [], today: '2026-11-21' });
    expect(poor).toMatchObject({ category: null, around: { neighbours: [] } });
  });
});

describe('measuredPhotos', () => {
  it('leaves out what is broken or pending, and keeps the order', () => {
    const photo = { width: 900, height: 900, sharpness: 40, broken: false };
    const context = contextOf({ title: 'x', photos: [photo, { ...photo, broken: true }, photo] });
    const withPending = { ...context, photos: [{ id: 'p', state: 'pending' as const }, ...context.photos] };
    expect(measuredPhotos(withPending).map(found => found.id)).toEqual(['foto-1', 'foto-3']);
  });
});
