import type { Tx } from '#db/client.server.ts';
import { listLooseOrders } from './list-loose-orders.server.ts';
import type { Unreconciled } from './reconcile-orders.ts';

/** Orders that are listed, not added: they may be the same as another source's. */
export async function listUnreconciled(tx: Tx): Promise<Unreconciled[]> {
  return (await listLooseOrders(tx)).unreconciled;
}
