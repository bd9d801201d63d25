import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationStatuses } from '~/registration/registration-status.ts';
import { chooseNextStep, roadSteps, type VendorProgress, walkRoad } from '~/registration/vendor-road.ts';

const start: VendorProgress = {
  registration: null,
  products: [],
  learned: false,
  sold: false,
  lacking: false,
};
const product = (state: 'held' | 'ready' | 'listed' | 'unchecked', id = state) => ({
  id,
  title: `Emping ${id}`,
  state,
});

const progress: fc.Arbitrary<VendorProgress> = fc.record({
  registration: fc.constantFrom(null, ...registrationStatuses),
  products: fc.array(
    fc.record({
      id: fc.uuid(),
      title: fc.string(),
      state: fc.constantFrom('held' as const, 'ready' as const, 'listed' as const, 'unchecked' as const),
    }),
    { maxLength: 5 },
  ),
  learned: fc.boolean(),
  sold: fc.boolean(),
  lacking: fc.boolean(),
});

describe('walkRoad', () => {
  it('begins at the first step', () => {
    expect(walkRoad(start)).toEqual({ now: 'register', done: [] });
  });

  it('waits at the second while the office reads', () => {
    expect(walkRoad({ ...start, registration: 'submitted' })).toEqual({
      now: 'complete',
      done: ['register'],
    });
  });

  it('goes back to the first when the office sends back', () => {
    expect(walkRoad({ ...start, registration: 'sent-back' }).now).toBe('register');
  });

  it('counts what was learned before anything was listed', () => {
    const road = walkRoad({ ...start, registration: 'accepted', learned: true });
    expect(road).toEqual({ now: 'list', done: ['register', 'complete', 'learn'] });
  });

  it('ends when something has sold', () => {
    const all = {
      registration: 'accepted' as const,
      products: [product('listed')],
      learned: true,
      sold: true,
      lacking: false,
    };
    expect(walkRoad(all)).toEqual({ now: null, done: [...roadSteps] });
  });

  it('stands nowhere it has already been', () => {
    fc.assert(
      fc.property(progress, each => {
        const { now, done } = walkRoad(each);
        return now === null ? done.length === roadSteps.length : !done.includes(now);
      }),
    );
  });
});

describe('chooseNextStep', () => {
  it.each([
    [null, 'register'],
    ['draft', 'continue-registration'],
    ['sent-back', 'mend-registration'],
    ['submitted', 'add-product'],
    ['accepted', 'add-product'],
  ] as const)('with registration %s and no product: %s', (registration, code) => {
    expect(chooseNextStep({ ...start, registration })).toEqual({ code });
  });

  it('lists the first product before mending another', () => {
    const products = [product('held'), product('ready')];
    const next = chooseNextStep({ ...start, registration: 'accepted', products });
    expect(next).toEqual({ code: 'list-product', productId: 'ready', title: 'Emping ready' });
  });

  it('mends what is held once something is listed', () => {
    const products = [product('listed'), product('ready'), product('held')];
    expect(chooseNextStep({ ...start, registration: 'accepted', products })).toMatchObject({
      code: 'mend-product',
      productId: 'held',
    });
  });

  it('asks for what is missing before a listing, once there is a product and the office has said yes', () => {
    const lacking = { ...start, lacking: true, products: [product('ready'), product('held')] };
    expect(chooseNextStep({ ...lacking, registration: 'accepted' })).toEqual({
      code: 'complete-requirements',
    });
    expect(chooseNextStep({ ...lacking, registration: 'submitted' }).code).toBe('list-product');
    expect(chooseNextStep({ ...lacking, registration: 'accepted', products: [] }).code).toBe('add-product');
  });

  it('sends to the lesson, and after it to the turn', () => {
    const listed = { ...start, registration: 'accepted' as const, products: [product('listed')] };
    expect(chooseNextStep(listed)).toEqual({ code: 'learn' });
    expect(chooseNextStep({ ...listed, learned: true })).toEqual({ code: 'see-turn' });
  });

  it('always knows exactly one thing, and names only a product that there is', () => {
    fc.assert(
      fc.property(progress, each => {
        const next = chooseNextStep(each);
        return !('productId' in next) || each.products.some(found => found.id === next.productId);
      }),
    );
  });
});
