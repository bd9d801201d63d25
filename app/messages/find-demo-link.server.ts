import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import { config } from '~/platform/config/config.server.ts';
import { openBody } from './sealed-body.server.ts';

/** Where a message leads, for trying the product out: in demo mode nothing is ever sent. Null in live mode. */
export async function findDemoLink(tx: Tx, key: string): Promise<string | null> {
  if (config().mode !== 'demo') return null;
  const [row] = await tx.select().from(outboxMessage).where(eq(outboxMessage.key, key));
  return row ? openBody(row.id, row.sealedBody).link : null;
}
