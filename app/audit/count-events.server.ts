import { and, count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';

/** How many events of these types a subject has. */
export async function countEvents(
  tx: Tx,
  { subject, types }: { subject: string; types: readonly string[] },
): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(auditEvent)
    .where(and(eq(auditEvent.subject, subject), inArray(auditEvent.type, [...types])));
  return row?.n ?? 0;
}
