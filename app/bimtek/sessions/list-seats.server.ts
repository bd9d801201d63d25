import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import { openGuest } from './sealed-guest.server.ts';
import type { SeatPool, SeatState } from './session.ts';

export interface ListedSeat {
  seatId: string;
  /** Null for a guest. */
  personId: string | null;
  guest: boolean;
  /** Null once the person is forgotten. */
  name: string | null;
  phone: string | null;
  pool: SeatPool;
  state: SeatState;
  queuedAt: Date;
  offeredUntil: Date | null;
}

/** Everybody of a session in the order in which they came, with opened names: for trainers only. */
export async function listSeats(
  tx: Tx,
  sessionId: string,
  { states }: { states?: readonly SeatState[] } = {},
): Promise<ListedSeat[]> {
  const rows = await tx
    .select()
    .from(sessionSeat)
    .where(eq(sessionSeat.sessionId, sessionId))
    .orderBy(asc(sessionSeat.queuedAt), asc(sessionSeat.id));
  const kept = states ? rows.filter(row => states.includes(row.state)) : rows;
  const people = await findRecipients(
    tx,
    kept.flatMap(row => row.personId ?? []),
  );
  return kept.map(({ id, personId, sealedGuest, pool, state, queuedAt, offeredUntil }) => {
    const guest = sealedGuest ? openGuest(id, sealedGuest) : null;
    const person = personId ? people.get(personId) : undefined;
    const phone = person?.contacts.find(contact => contact.kind === 'phone')?.value ?? guest?.phone ?? null;
    const name = person?.name ?? guest?.name ?? null;
    return { seatId: id, personId, guest: guest !== null, name, phone, pool, state, queuedAt, offeredUntil };
  });
}
