import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import { listSeats } from '../sessions/list-seats.server.ts';
import type { SeatHolder } from './match-people.ts';

/** Everybody with a seat in the session, by the name and the addresses that a meeting service may know them by. */
export async function listHolders(tx: Tx, sessionId: string): Promise<SeatHolder[]> {
  const seats = await listSeats(tx, sessionId, { states: ['confirmed'] });
  const people = await findRecipients(
    tx,
    seats.flatMap(seat => seat.personId ?? []),
  );
  return seats.flatMap(({ seatId, personId, name }) => {
    if (!name) return [];
    const contacts = (personId ? people.get(personId)?.contacts : undefined) ?? [];
    const emails = contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value.toLowerCase());
    return [{ seatId, name, emails }];
  });
}

/** Which of these seats are in the session at all. */
export async function listSeatIds(tx: Tx, sessionId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: sessionSeat.id })
    .from(sessionSeat)
    .where(eq(sessionSeat.sessionId, sessionId));
  return new Set(rows.map(row => row.id));
}
