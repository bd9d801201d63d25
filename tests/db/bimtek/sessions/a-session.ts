import { eq } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { SeatAnswer } from '~/bimtek/sessions/answer-seat.ts';
import { changeSession } from '~/bimtek/sessions/change-session.server.ts';
import { draftSession } from '~/bimtek/sessions/draft-session.server.ts';
import { openSession } from '~/bimtek/sessions/open-session.server.ts';
import type { SeatPool } from '~/bimtek/sessions/session.ts';
import type { SessionPlan } from '~/bimtek/sessions/session-plan.ts';
import { settleSeat } from '~/bimtek/sessions/settle-seat.server.ts';
import { takeSeat } from '~/bimtek/sessions/take-seat.server.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Role } from '~/identity/roles.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export const home = '33.25';
export const clock = fixedClock('2026-11-21T02:00:00Z');

export const somebody = (role: Role = 'vendor', pemda = home) =>
  ({ kind: 'person', personId: newId(), pemda, role, rights: 'full' }) satisfies Actor;
export const trainer = somebody('trainer');

export const plan = (over: Partial<SessionPlan> = {}): SessionPlan => ({
  title: 'Foto produk dengan HP',
  course: null,
  audience: 'vendor',
  form: 'on-site',
  venue: 'Aula UKPBJ',
  meetingLink: null,
  startsAt: new Date('2026-12-01T01:30:00Z'),
  endsAt: new Date('2026-12-01T05:00:00Z'),
  signUpOpensAt: new Date('2026-11-20T01:00:00Z'),
  signUpClosesAt: new Date('2026-11-30T09:00:00Z'),
  seatsOnSite: 2,
  seatsOnline: 0,
  jp: 4,
  presencePercent: 80,
  lateAfterMinutes: 15,
  trainerId: trainer.personId,
  ...over,
});

export const at = (iso: string) => fixedClock(iso);

export async function opened(over: Partial<SessionPlan> = {}): Promise<string> {
  const scope = { actor: trainer, pemda: home, clock };
  const made = await runCommand(scope, ctx => draftSession(ctx, plan(over)));
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { sessionId } = made.value;
  const open = await runCommand(scope, ctx => openSession(ctx, { sessionId }));
  if (!open.ok) throw new Error(JSON.stringify(open));
  return sessionId;
}

export const take = (actor: Actor, sessionId: string, pool: SeatPool = 'on-site', when = clock) =>
  runCommand({ actor, pemda: home, clock: when }, ctx => takeSeat(ctx, { sessionId, pool }));

export const answer = (actor: Actor, sessionId: string, said: SeatAnswer, when = clock) =>
  runCommand({ actor, pemda: home, clock: when }, ctx => settleSeat(ctx, { sessionId, answer: said }));

export const change = (sessionId: string, over: Partial<SessionPlan>, when = clock) =>
  runCommand({ actor: trainer, pemda: home, clock: when }, ctx =>
    changeSession(ctx, { sessionId, plan: plan(over) }),
  );

export const seatsOf = (sessionId: string) =>
  inPemda(home, tx =>
    tx
      .select()
      .from(sessionSeat)
      .where(eq(sessionSeat.sessionId, sessionId))
      .orderBy(sessionSeat.queuedAt, sessionSeat.id),
  );

/** State of each person's latest seat, in the order of the given people. */
export async function statesOf(
  sessionId: string,
  people: readonly { personId: string }[],
): Promise<(string | null)[]> {
  const seats = await seatsOf(sessionId);
  return people.map(({ personId }) => seats.findLast(seat => seat.personId === personId)?.state ?? null);
}

export const sessionOf = (sessionId: string) =>
  inPemda(
    home,
    async tx => (await tx.select().from(bimtekSession).where(eq(bimtekSession.id, sessionId)))[0]!,
  );
