import type { Tx } from '#db/client.server.ts';
import { listLooseOrders } from './list-loose-orders.server.ts';
import type { Unreconciled } from './reconcile-orders.ts';

/** As many as somebody looks through on one page. */
const shown = 50;

/** Sold or pending orders that are listed, not added: they may be the same as another source's. */
export async function listUnreconciled(tx: Tx): Promise<{ count: number; first: Unreconciled[] }> {
  const { unreconciled } = await listLooseOrders(tx);
  const open = unreconciled.filter(({ witness }) => witness.state !== 'none');
  return { count: open.length, first: open.slice(0, shown) };
}
