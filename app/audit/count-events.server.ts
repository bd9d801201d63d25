import type { Tx } from '#db/client.server.ts';
import { auditHead } from '#db/schema/audit.ts';

/** How many events a pemda has: every command adds one, so equal counts mean unchanged data. */
export async function countEvents(tx: Tx): Promise<number> {
  const [head] = await tx.select({ count: auditHead.count }).from(auditHead);
  return head?.count ?? 0;
}
