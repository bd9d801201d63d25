import { sql } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { auditEvent, auditHead } from '#db/schema/audit.ts';
import { type Actor, actorId, type PemdaId } from '~/identity/actor.ts';
import { type Clock, systemClock } from '~/platform/clock/clock.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { enqueue, type Job } from '~/platform/jobs/jobs.server.ts';
import type { Result } from '~/reference/result.ts';
import { chain, emptyHead, headText } from './chain.ts';
import type { AuditEvent } from './events.ts';

/** What a command gets: one transaction inside one pemda, who acts, and where its events and jobs go. */
export interface Ctx {
  tx: Tx;
  actor: Actor;
  pemda: PemdaId;
  clock: Clock;
  record(event: AuditEvent): void;
  send(job: Job): void;
}

export interface Scope {
  actor: Actor;
  pemda: PemdaId;
  clock?: Clock;
}

class RolledBack extends Error {
  constructor(readonly result: Result<never>) {
    super('rolled back');
  }
}

/**
 * Runs one command in one transaction: its writes, its events, its jobs, then the audit head, locked last so that
 * commands of a pemda wait for each other as shortly as can be. A result that is not ok rolls everything back.
 */
export async function runCommand<T, C extends string>(
  scope: Scope,
  command: (ctx: Ctx) => Promise<Result<T, C>>,
): Promise<Result<T, C>> {
  const { actor, pemda, clock = systemClock } = scope;
  try {
    return await inPemda(pemda, async tx => {
      const events: AuditEvent[] = [];
      const jobs: Job[] = [];
      const result = await command({
        tx,
        actor,
        pemda,
        clock,
        record: event => events.push(event),
        send: job => jobs.push(job),
      });
      if (!result.ok) throw new RolledBack(result as Result<never>);
      for (const job of jobs) await enqueue(tx, pemda, job);
      await append(tx, pemda, events, actorId(actor), clock.now());
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result<T, C>;
    throw error;
  }
}

async function append(tx: Tx, pemda: PemdaId, events: AuditEvent[], actor: string, now: Date): Promise<void> {
  if (events.length === 0) return;
  const sign = (text: string) => hmac(config().secrets.audit, text);
  const empty = { pemdaId: pemda, ...emptyHead, seal: sign(headText(pemda, emptyHead)) };
  const [head] = await tx
    .insert(auditHead)
    .values(empty)
    .onConflictDoUpdate({ target: auditHead.pemdaId, set: { pemdaId: sql`excluded.pemda_id` } })
    .returning();
  const occurredAt = now.toISOString();
  const next = chain(
    pemda,
    head ?? emptyHead,
    events.map(event => ({ ...event, actor, occurredAt })),
    sign,
  );
  await tx.insert(auditEvent).values(next.rows.map(row => ({ ...row, pemdaId: pemda, occurredAt: now })));
  await tx.update(auditHead).set({ ...next.head, seal: sign(headText(pemda, next.head)) });
}
