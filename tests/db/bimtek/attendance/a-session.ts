import { inPemda } from '#db/client.server.ts';
import { bimtekSession, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { SeatState, SessionState } from '~/bimtek/sessions/session.ts';
import type { Actor } from '~/identity/actor.ts';
import type { Role } from '~/identity/roles.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export const startsAt = new Date('2026-11-21T01:30:00Z');
export const endsAt = new Date('2026-11-21T05:00:00Z');
/** Instant that many minutes after the start. */
export const minute = (n: number) => new Date(startsAt.getTime() + n * 60_000);

export const somebody = (role: Role, personId = newId(), pemda = '33.25'): Actor & { kind: 'person' } => ({
  kind: 'person',
  personId,
  pemda,
  role,
  rights: 'full',
});

interface Wish {
  pemda?: string;
  /** State of each seat, one per person. */
  seats?: readonly SeatState[];
  state?: SessionState;
  people?: readonly string[];
}

/** A session of three and a half hours with people in it, half past eight in the morning. */
export async function openSession({
  pemda = '33.25',
  seats = ['confirmed'],
  state = 'open',
  people,
}: Wish = {}) {
  const sessionId = newId();
  const rows = seats.map((seat, at) => ({
    pemdaId: pemda,
    id: newId(),
    sessionId,
    personId: people?.[at] ?? newId(),
    pool: 'on-site' as const,
    state: seat,
    queuedAt: new Date(startsAt.getTime() - 86_400_000 + at),
  }));
  const opened = new Date('2026-11-01T01:00:00Z');
  await inPemda(pemda, async tx => {
    await tx.insert(bimtekSession).values({
      pemdaId: pemda,
      id: sessionId,
      title: 'Uji hadir',
      audience: 'all',
      form: 'on-site',
      state,
      venue: 'Aula Kecamatan Limpung',
      startsAt,
      endsAt,
      signUpOpensAt: opened,
      signUpClosesAt: startsAt,
      seatsOnSite: 200,
      seatsOnline: 0,
      jp: 4,
      presencePercent: 80,
      lateAfterMinutes: 15,
      trainerId: newId(),
      createdAt: opened,
      changedAt: opened,
    });
    if (rows.length > 0) await tx.insert(sessionSeat).values(rows);
  });
  return { sessionId, seatIds: rows.map(row => row.id), people: rows.map(row => row.personId) };
}
