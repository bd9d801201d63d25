import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import { listHolders } from './list-holders.server.ts';
import { matchPeople } from './match-people.ts';
import { openPerson } from './sealed-person.server.ts';

export interface ListedMeetingPerson {
  id: string;
  names: string[];
  minutes: number;
  seats: string[];
  matchedBy: 'email' | 'name' | 'hand' | null;
  dismissed: boolean;
  /** Seats that it may be, for who has none yet. */
  suggestions: string[];
}

export interface MeetingPeople {
  people: ListedMeetingPerson[];
  /** Everybody with a seat, to choose from. */
  holders: { seatId: string; name: string }[];
}

/** Everybody from the files of a session's meeting: who waits for a seat first, the longest there first. For trainers. */
export async function listMeetingPeople(tx: Tx, sessionId: string): Promise<MeetingPeople> {
  const rows = await tx
    .select()
    .from(meetingPerson)
    .where(eq(meetingPerson.sessionId, sessionId))
    .orderBy(asc(meetingPerson.id));
  if (rows.length === 0) return { people: [], holders: [] };
  const holders = await listHolders(tx, sessionId);
  const opened = rows.map(row => ({ row, ...openPerson(row.id, row.sealed) }));
  const waiting = opened.filter(({ row }) => row.seats.length === 0 && !row.dismissedAt);
  const guesses = matchPeople(
    waiting.map(({ row, names, email }) => ({
      key: row.id,
      names,
      email,
      stretches: [],
      minutes: row.minutes,
    })),
    holders,
  );
  const guessed = new Map(
    guesses.map(({ person, seatId, suggestions }) => [person.key, seatId ? [seatId] : suggestions]),
  );
  const people = opened.map(({ row, names }) => ({
    id: row.id,
    names,
    minutes: row.minutes,
    seats: row.seats,
    matchedBy: row.matchedBy,
    dismissed: row.dismissedAt !== null,
    suggestions: guessed.get(row.id) ?? [],
  }));
  const rank = (person: ListedMeetingPerson) => (person.dismissed ? 2 : person.seats.length > 0 ? 1 : 0);
  people.sort((a, b) => rank(a) - rank(b) || b.minutes - a.minutes);
  return { people, holders: holders.map(({ seatId, name }) => ({ seatId, name })) };
}
