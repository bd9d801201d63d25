import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { salesRow } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import type { OrderWitness } from '~/sales/order-witness.ts';
import { reconcileOrders } from '~/sales/reconcile-orders.ts';
import { saleStates } from '~/sales/sale-status.ts';
import { addOrders } from '~/sales/sum-orders.ts';
import { toldOrders } from '~/sales/told-orders.server.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const pemdaId = '33.25';
const anyWitness = fc
  .record({
    source: fc.constantFrom('bela' as const, 'marketplace-mbiz' as const, 'ekatalog-v6-orders' as const),
    key: fc.uuid(),
    channel: fc.constantFrom('mbiz', 'tisera'),
    orderId: fc.option(fc.constantFrom('A', 'B', 'C'), { freq: 6 }),
    orderedOn: fc.option(fc.constantFrom('2023-12-30', '2023-12-31', '2024-01-01'), { freq: 8 }),
    merchantKey: fc.option(fc.constantFrom('melati', 'kenanga', 'ängrek'), { freq: 8 }),
    totalRupiah: fc.constantFrom(100, 250, 9_000_000_000_000),
    state: fc.constantFrom(...saleStates),
  })
  .map((one): OrderWitness => ({ ...one, namesProducts: one.source !== 'bela' }));
const witnesses = fc.uniqueArray(anyWitness, { selector: one => one.key, maxLength: 12 });

const items = [{ externalId: null, title: 'x', titleKey: 'x', quantity: 1, amountRupiah: 1 }];

/** Puts the witnesses into an otherwise empty table, asks, and takes them out again. */
async function withWitnesses<T>(
  list: readonly OrderWitness[],
  ask: (tx: Parameters<Parameters<typeof inPemda>[1]>[0]) => Promise<T>,
) {
  return inPemda(pemdaId, async tx => {
    await tx.delete(salesRow);
    if (list.length > 0)
      await tx.insert(salesRow).values(
        list.map((one, at) => ({
          pemdaId,
          source: one.source,
          rowKey: one.key,
          rowHash: 'x',
          fileId: newId(),
          rowNumber: at,
          channelId: one.channel,
          orderId: one.orderId,
          orderedOn: one.orderedOn,
          merchant: one.merchantKey,
          merchantKey: one.merchantKey,
          totalRupiah: one.totalRupiah,
          status: 'x',
          state: one.state,
          items: one.namesProducts ? items : null,
        })),
      );
    return ask(tx);
  });
}

describe('the database and the domain', () => {
  it('join the same orders from the same witnesses', async () => {
    await fc.assert(
      fc.asyncProperty(witnesses, async list => {
        const numbered = list.filter(one => one.orderId !== null);
        const rows = await withWitnesses(numbered, tx =>
          tx.execute<
            Record<string, unknown>
          >(sql`select channel_id, order_key, ordered_on::text as day, merchant_key,
            total_rupiah::text as total, state, contradicted, resolved, sources from (${toldOrders()}) told`),
        );
        const { orders, undated } = reconcileOrders(numbered, () => false);
        const told = rows.map(row => [
          `${row.channel_id}|${row.order_key}`,
          row.day,
          row.merchant_key,
          Number(row.total),
          row.state,
          row.contradicted,
          row.resolved,
          row.sources,
        ]);
        const expected = [...orders, ...undated].map(order => [
          `${order.channel}|${order.key}`,
          order.orderedOn,
          order.merchantKey,
          order.totalRupiah,
          order.state,
          order.contradicted,
          order.resolved,
          order.sources,
        ]);
        const byKey = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
        expect(told.sort(byKey)).toEqual(expected.sort(byKey));
      }),
      { numRuns: 60 },
    );
  });

  it('come to the same totals, orders without a number and all, up to any day', async () => {
    const days = fc.constantFrom('2023-12-29', '2023-12-30', '2023-12-31', '2024-06-01');
    await fc.assert(
      fc.asyncProperty(witnesses, days, async (list, asOf) => {
        const totals = await withWitnesses(list, tx => listTotals(tx, { asOf }));
        const { orders } = reconcileOrders(list, () => false);
        const expected = addOrders([], orders, asOf);
        const sorted = totals.map(total => ({ ...total, source: [...total.source].sort() }));
        expect(sorted).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
