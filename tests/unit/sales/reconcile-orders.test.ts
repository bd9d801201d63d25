import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNumbered } from '~/sales/join-numbered.ts';
import type { OrderWitness } from '~/sales/order-witness.ts';
import { reconcileOrders } from '~/sales/reconcile-orders.ts';
import { saleStates } from '~/sales/sale-status.ts';
import { addOrders } from '~/sales/sum-orders.ts';

const never = () => false;
const always = () => true;

function witness(changes: Partial<OrderWitness>): OrderWitness {
  return {
    source: 'bela',
    key: 'k',
    channel: 'mbiz',
    orderId: null,
    orderedOn: '2023-05-10',
    merchantKey: 'melati',
    totalRupiah: 100,
    state: 'sale',
    namesProducts: false,
    ...changes,
  };
}
const line = (changes: Partial<OrderWitness>) =>
  witness({ source: 'marketplace-mbiz', namesProducts: true, ...changes });

describe('joinNumbered', () => {
  it('makes one order of a Bela row and the lines of an export, at the official value', () => {
    const order = joinNumbered('mbiz', 'A', [
      line({ orderId: 'A', key: 'l1', totalRupiah: 40 }),
      witness({ orderId: 'A', totalRupiah: 100 }),
      line({ orderId: 'A', key: 'l2', totalRupiah: 61 }),
    ]);
    expect(order).toEqual({
      channel: 'mbiz',
      key: 'A',
      orderedOn: '2023-05-10',
      merchantKey: 'melati',
      totalRupiah: 100,
      state: 'sale',
      contradicted: false,
      resolved: true,
      sources: ['bela', 'marketplace-mbiz'],
      joinedBy: 'order-id',
    });
  });

  it('sums the lines that sold, and leaves out the cancelled one', () => {
    const order = joinNumbered('mbiz', 'A', [
      line({ key: '1', totalRupiah: 40 }),
      line({ key: '2', totalRupiah: 60, state: 'none' }),
      line({ key: '3', totalRupiah: 5, state: 'pending' }),
    ]);
    expect(order).toMatchObject({
      totalRupiah: 40,
      state: 'sale',
      sources: ['marketplace-mbiz'],
      joinedBy: 'single',
    });
    const open = joinNumbered('mbiz', 'A', [
      line({ state: 'pending', totalRupiah: 7 }),
      line({ state: 'none' }),
    ]);
    expect(open).toMatchObject({ totalRupiah: 7, state: 'pending' });
    expect(joinNumbered('mbiz', 'A', [line({ state: 'none' })])).toMatchObject({
      totalRupiah: 100,
      state: 'none',
    });
  });

  it('lets the official record decide the state, and says when another disagrees', () => {
    const failed = joinNumbered('mbiz', 'A', [witness({ state: 'none' }), line({})]);
    expect(failed).toMatchObject({ state: 'none', contradicted: true });
    const old = joinNumbered('mbiz', 'A', [witness({}), line({ state: 'pending' })]);
    expect(old).toMatchObject({ state: 'sale', contradicted: false });
  });

  it('takes day and merchant from whoever has them', () => {
    const order = joinNumbered('mbiz', 'A', [
      witness({ merchantKey: null }),
      line({ merchantKey: 'kenanga', orderedOn: '2023-05-12' }),
    ]);
    expect(order).toMatchObject({ merchantKey: 'kenanga', orderedOn: '2023-05-10' });
  });
});

describe('orders without a number', () => {
  it('join what is alone on both sides by merchant, day and total', () => {
    const { orders, unreconciled } = reconcileOrders([witness({}), line({ orderId: 'M-1' })], always);
    expect(unreconciled).toEqual([]);
    expect(orders).toMatchObject([
      {
        key: 'M-1',
        sources: ['bela', 'marketplace-mbiz'],
        joinedBy: 'merchant-date-total',
        resolved: true,
        totalRupiah: 100,
      },
    ]);
  });

  it('join each other when neither has a number', () => {
    const { orders } = reconcileOrders([witness({}), line({ key: 'x' })], always);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ key: 'bela:k', joinedBy: 'merchant-date-total' });
  });

  it.each([
    ['two numbered candidates', [witness({}), line({ orderId: 'M-1' }), line({ orderId: 'M-2' })], 2],
    ['two of its own kind', [witness({ key: 'a' }), witness({ key: 'b' }), line({ orderId: 'M-1' })], 1],
    [
      'a numbered sibling in its own source',
      [witness({ key: 'a' }), witness({ orderId: 'B-1' }), line({ key: 'x' })],
      1,
    ],
  ])('are listed, not added, beside %s', (_, witnesses, counted) => {
    const { orders, unreconciled } = reconcileOrders(witnesses, always);
    expect(orders).toHaveLength(counted);
    expect(orders.every(order => order.joinedBy === 'single')).toBe(true);
    expect(unreconciled.every(one => one.code === 'several-candidates' && one.witness.orderId === null)).toBe(
      true,
    );
    expect(unreconciled.length).toBeGreaterThan(0);
  });

  it('without any candidate count only where no other source could tell of them', () => {
    expect(reconcileOrders([witness({})], never)).toMatchObject({
      orders: [{ totalRupiah: 100 }],
      unreconciled: [],
    });
    expect(reconcileOrders([witness({})], always)).toMatchObject({
      orders: [],
      unreconciled: [{ code: 'no-counterpart' }],
    });
  });

  it('are told apart by merchant, day, total and channel', () => {
    const other = [
      { merchantKey: 'x' },
      { orderedOn: '2023-05-11' },
      { totalRupiah: 101 },
      { channel: 'tisera' },
    ];
    for (const change of other) {
      const { orders } = reconcileOrders([witness({}), line({ orderId: 'M-1', ...change })], never);
      expect(orders).toHaveLength(2);
    }
  });

  it('never join by a merchant that nobody names, nor without a day', () => {
    const nameless = reconcileOrders(
      [witness({ merchantKey: null }), line({ merchantKey: null, key: 'x' })],
      always,
    );
    expect(nameless.orders).toEqual([]);
    expect(nameless.unreconciled.map(one => one.code)).toEqual(['no-counterpart', 'no-counterpart']);
    const undated = reconcileOrders(
      [witness({ orderedOn: null }), line({ orderId: 'M', orderedOn: null })],
      never,
    );
    expect(undated).toMatchObject({
      orders: [],
      undated: [{ key: 'M' }],
      unreconciled: [{ code: 'order-undated' }],
    });
  });
});

const anyWitness = fc.record({
  source: fc.constantFrom('bela' as const, 'marketplace-mbiz' as const),
  key: fc.uuid(),
  channel: fc.constantFrom('mbiz', 'tisera'),
  orderId: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
  orderedOn: fc.option(fc.constantFrom('2023-05-10', '2023-05-11'), { freq: 8 }),
  merchantKey: fc.option(fc.constantFrom('melati', 'kenanga'), { freq: 8 }),
  totalRupiah: fc.constantFrom(100, 200),
  state: fc.constantFrom(...saleStates),
  namesProducts: fc.boolean(),
});
const witnesses = fc.uniqueArray(anyWitness, { selector: one => one.key, maxLength: 14 });

describe('whatever the witnesses', () => {
  const summary = (list: readonly OrderWitness[]) => {
    const { orders, undated, unreconciled } = reconcileOrders(list, always);
    return [
      orders.map(order => JSON.stringify(order)).sort(),
      undated.length,
      unreconciled.map(one => `${one.witness.key}${one.code}`).sort(),
    ];
  };

  it('no order is counted twice and no witness is lost', () => {
    fc.assert(
      fc.property(witnesses, list => {
        const { orders, undated, unreconciled } = reconcileOrders(list, always);
        const keys = orders.map(order => `${order.channel}|${order.key}`);
        expect(new Set(keys).size).toBe(keys.length);
        const numbers = new Set(list.flatMap(one => (one.orderId ? [`${one.channel}|${one.orderId}`] : [])));
        for (const number of numbers)
          expect([...keys, ...undated.map(one => `${one.channel}|${one.key}`)]).toContain(number);
        expect(orders.length + undated.length + unreconciled.length).toBeLessThanOrEqual(list.length);
        expect(orders.every(order => order.orderedOn !== null)).toBe(true);
      }),
    );
  });

  it('their order does not matter', () => {
    fc.assert(
      fc.property(witnesses, fc.integer({ min: 0, max: 13 }), (list, turn) => {
        const turned = [
          ...list.slice(turn % (list.length || 1)),
          ...list.slice(0, turn % (list.length || 1)),
        ];
        expect(summary([...turned].reverse())).toEqual(summary(list));
      }),
    );
  });

  it('a second witness of a numbered order changes no count', () => {
    fc.assert(
      fc.property(witnesses, list => {
        const numbered = list.filter(one => one.orderId !== null);
        const before = reconcileOrders(numbered, always);
        const echoes = numbered
          .filter(one => one.source === 'bela')
          .map(one => ({ ...one, source: 'marketplace-tisera' as const, key: `echo ${one.key}` }));
        const after = reconcileOrders([...numbered, ...echoes], always);
        expect(after.orders.length + after.undated.length).toBe(before.orders.length + before.undated.length);
      }),
    );
  });
});

describe('addOrders', () => {
  const order = (changes: object) => ({
    channel: 'mbiz',
    orderedOn: '2023-05-10',
    totalRupiah: 100,
    state: 'sale' as const,
    sources: ['bela' as const],
    ...changes,
  });

  it('sums sold orders up to the day by year and channel, and names the sources', () => {
    const orders = [
      order({}),
      order({ sources: ['bela', 'marketplace-mbiz'] }),
      order({ orderedOn: '2024-01-01' }),
      order({ state: 'pending' }),
      order({ orderedOn: null }),
      order({ channel: 'tisera', totalRupiah: 7 }),
    ];
    expect(addOrders([], orders, '2023-12-31')).toEqual([
      { year: 2023, channel: 'mbiz', packages: 2, valueRupiah: 200, source: ['bela', 'marketplace-mbiz'] },
      { year: 2023, channel: 'tisera', packages: 1, valueRupiah: 7, source: ['bela'] },
    ]);
  });

  it('takes away what it added', () => {
    const some = [order({}), order({ totalRupiah: 55 })];
    const base = addOrders([], [order({ channel: 'tisera' })], '2025-01-01');
    expect(addOrders(addOrders(base, some, '2025-01-01'), some, '2025-01-01', -1)).toEqual(base);
  });
});
