import { asc, gt } from 'drizzle-orm';
import { readInPemda, type Tx } from '#db/client.server.ts';
import { auditEvent, auditHead } from '#db/schema/audit.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { type ChainedEvent, type ChainFault, emptyHead, findFaults, type Head, headText } from './chain.ts';

export interface ChainReport {
  events: number;
  head: Head;
  faults: ChainFault[];
}

const page = 5_000;

/**
 * Recomputes the whole chain of a pemda and compares it with its head row, and with `published` where given:
 * a head kept elsewhere also finds a tail that was cut off together with its head row.
 */
export async function verifyChain(pemda: PemdaId, published?: Head): Promise<ChainReport> {
  const sign = (text: string) => hmac(config().secrets.audit, text);
  return readInPemda(pemda, async tx => {
    const faults: ChainFault[] = [];
    const events = await readAll(tx);
    const walk = findFaults(pemda, events, sign);
    let step = walk.next();
    while (!step.done) {
      faults.push(step.value);
      step = walk.next();
    }
    const end = step.value;
    const [head] = await tx.select().from(auditHead);
    const stored = head ?? { ...emptyHead, seal: sign(headText(pemda, emptyHead)) };
    if (stored.seal !== sign(headText(pemda, stored)))
      faults.push({ fault: 'head-forged', sequence: stored.count });
    if (stored.count !== end.count || stored.link !== end.link)
      faults.push({ fault: 'tail-cut', sequence: end.count });
    if (published) faults.push(...comparePublished(published, events));
    return { events: events.length, head: end, faults };
  });
}

function comparePublished(published: Head, events: ChainedEvent[]): ChainFault[] {
  if (published.count === 0) return [];
  const event = events.find(each => each.sequence === published.count);
  if (!event) return [{ fault: 'tail-cut', sequence: published.count }];
  return event.link === published.link ? [] : [{ fault: 'event-altered', sequence: published.count }];
}

async function readAll(tx: Tx): Promise<ChainedEvent[]> {
  const all: ChainedEvent[] = [];
  for (let after = 0; ; ) {
    const rows = await tx
      .select()
      .from(auditEvent)
      .where(gt(auditEvent.sequence, after))
      .orderBy(asc(auditEvent.sequence))
      .limit(page);
    all.push(...rows.map(row => ({ ...row, occurredAt: row.occurredAt.toISOString() })));
    const last = rows.at(-1);
    if (!last || rows.length < page) return all;
    after = last.sequence;
  }
}
