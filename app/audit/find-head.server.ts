import type { Tx } from '#db/client.server.ts';
import { auditHead } from '#db/schema/audit.ts';
import type { Head } from './chain.ts';

/** Count and last link of the pemda's chain; null before its first event. */
export async function findHead(tx: Tx): Promise<Head | null> {
  const [head] = await tx.select({ count: auditHead.count, link: auditHead.link }).from(auditHead);
  return head ?? null;
}
