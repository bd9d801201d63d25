import { and, asc, isNotNull, lte } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { outboxMessage } from '#db/schema/messages.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import type { Clock } from '~/platform/clock/clock.ts';
import { log } from '~/platform/log/log.server.ts';
import type { Channel } from './channels.ts';
import { claimMessage } from './claim-message.server.ts';
import { finishDelivery } from './finish-delivery.server.ts';
import type { Outcome, Transports } from './transports.server.ts';

const atOnce = 50;
/** Letters under way at the same time; each holds a connection only before and after its call. */
const sideBySide = 4;
/** A run ends after so many looks at the queue; the next minute goes on. */
const mostLooks = 100;

export interface Sending {
  transports: Transports;
  clock: Clock;
  origin: string;
}

async function listDue(pemda: PemdaId, now: Date): Promise<string[]> {
  const rows = await inPemda(pemda, tx =>
    tx
      .select({ id: outboxMessage.id })
      .from(outboxMessage)
      .where(and(isNotNull(outboxMessage.nextAt), lte(outboxMessage.nextAt, now)))
      .orderBy(asc(outboxMessage.nextAt))
      .limit(atOnce),
  );
  return rows.map(row => row.id);
}

/**
 * Works off what is due in one pemda, a few at a time: most of the time goes by waiting for providers. Any number of
 * these may run at once. A message that fails to be worked off stays due and is left for the next run, so that it holds
 * up no other.
 */
export async function sendMessages(pemda: PemdaId, sending: Sending): Promise<void> {
  const office = (await findPemdaById(pemda))?.office ?? '';
  const stuck = new Set<string>();
  for (let look = 0; look < mostLooks; look += 1) {
    const due = (await listDue(pemda, sending.clock.now())).filter(id => !stuck.has(id));
    let moved = false;
    while (due.length > 0) {
      const few = due.splice(0, sideBySide);
      const results = await Promise.all(few.map(id => tryMove({ pemda, office }, id, sending)));
      for (const [at, result] of results.entries()) {
        if (result === 'idle') stuck.add(few[at]!);
        else moved = true;
      }
      if (results.includes('pause')) return;
    }
    if (!moved) return;
  }
}

interface Place {
  pemda: PemdaId;
  office: string;
}
/** `pause`: the provider asks for quiet. */
type Moved = 'moved' | 'idle' | 'pause';

async function tryMove(place: Place, id: string, sending: Sending): Promise<Moved> {
  try {
    return await move(place, id, sending);
  } catch (error) {
    log().error({ code: 'message-stuck', pemda: place.pemda, id, reason: (error as Error).name });
    return 'idle';
  }
}

/** One step of one message. */
async function move({ pemda, office }: Place, id: string, sending: Sending): Promise<Moved> {
  const { transports, clock, origin } = sending;
  const open = Object.keys(transports) as Channel[];
  const letter = await claimMessage({ pemda, id, now: clock.now(), open, origin, office });
  if (typeof letter === 'string') return letter;
  const outcome: Outcome = await transports[letter.channel]!(letter);
  const { channel, deliveryId } = letter;
  await finishDelivery(pemda, deliveryId, outcome, clock.now());
  const failure = outcome.ok === false ? outcome.code : undefined;
  log().info({
    code: 'message-sent',
    pemda,
    message: id,
    delivery: deliveryId,
    channel,
    ok: outcome.ok,
    failure,
  });
  return failure === 'rate-limited' ? 'pause' : 'moved';
}
