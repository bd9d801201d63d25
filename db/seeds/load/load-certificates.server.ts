import { and, asc, eq } from 'drizzle-orm';
import { attendanceMark } from '#db/schema/bimtek/attendance.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { issueCertificates } from '~/bimtek/certificates/issue-certificates.server.ts';
import { listSessionGrants } from '~/bimtek/certificates/list-session-grants.server.ts';
import { bimtekEvents } from '~/bimtek/events.ts';
import { systemActor } from '~/identity/actor.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { ok } from '~/reference/result.ts';
import type { Story } from '../tell-story.ts';

const minute = 60_000;

/** Of every seven, one went home at half time and one never came: who gets no certificate has a reason to read. */
function stayOf(at: number): number {
  if (at % 7 === 5) return 0.5;
  return at % 7 === 6 ? 0 : 1;
}

/** What the trainer noted at the door of a session, unless somebody has noted it already. */
async function markPresence(ctx: Ctx, session: typeof bimtekSession.$inferSelect): Promise<void> {
  const { tx, pemda } = ctx;
  const [known] = await tx
    .select({ id: attendanceMark.id })
    .from(attendanceMark)
    .where(eq(attendanceMark.sessionId, session.id))
    .limit(1);
  if (known) return;
  const seats = await tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .where(and(eq(sessionSeat.sessionId, session.id), eq(sessionSeat.state, 'confirmed')))
    .orderBy(asc(sessionSeat.queuedAt), asc(sessionSeat.id));
  const begin = session.startsAt.getTime();
  const rows = seats.flatMap(({ id: seatId }, at) => {
    const stay = stayOf(at);
    if (stay === 0) return [];
    const until = begin + (session.endsAt.getTime() - begin) * stay;
    const mark = (kind: 'in' | 'out', when: Date) => ({
      ...{ pemdaId: pemda, id: newId(), sessionId: session.id, seatId, kind, source: 'scan' as const },
      ...{ at: when, claimedAt: when, receivedAt: when, clockAhead: 0, device: 'pintu' },
      byPersonId: session.trainerId,
    });
    return [mark('in', new Date(begin - 5 * minute + at * 10_000)), mark('out', new Date(until))];
  });
  if (rows.length === 0) return;
  await tx.insert(attendanceMark).values(rows);
  ctx.record(bimtekEvents['marks-recorded'](session.id, { source: 'scan', marks: rows.length }));
}

/** Who came to the sessions that were held, and their certificates, issued on the day on which the story is told. */
export async function loadCertificates({ plan }: Story, clock: Clock): Promise<void> {
  const scope = { actor: systemActor(plan.pemda), pemda: plan.pemda };
  await runCommand({ ...scope, clock: fixedClock(clock.now().toISOString()) }, async ctx => {
    const held = await ctx.tx.select().from(bimtekSession).where(eq(bimtekSession.state, 'closed'));
    for (const session of held) {
      await markPresence(ctx, session);
      await issueCertificates(ctx, await listSessionGrants(ctx.tx, session.id));
    }
    return ok(null);
  });
}
