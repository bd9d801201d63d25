import { inPemda } from '#db/client.server.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Dice } from '#db/seeds/random.ts';
import { passAllOffers } from '~/bimtek/sessions/pass-offers.job.server.ts';
import { LIVE_SEAT_STATES, SEAT_POOLS } from '~/bimtek/sessions/session.ts';
import { answer, at, change, clock, home, opened, sessionOf, somebody, take } from './a-session.ts';

const hybrid = { form: 'hybrid', meetingLink: 'https://rapat.example.id/a' } as const;

/** Everything that must hold of every session at every moment, as sentences of what does not. */
export async function faultsOfSeats(sessionId: string, most: number): Promise<string[]> {
  const session = await sessionOf(sessionId);
  const all = (await inPemda(home, tx => tx.select().from(sessionSeat))).filter(
    seat => seat.sessionId === sessionId,
  );
  const faults: string[] = [];
  const live = all.filter(seat => LIVE_SEAT_STATES.some(state => state === seat.state));
  const people = live.map(seat => seat.personId);
  if (new Set(people).size !== people.length) faults.push('one person has two live seats');
  for (const pool of SEAT_POOLS) {
    const own = live.filter(seat => seat.pool === pool);
    const seats = pool === 'on-site' ? session.seatsOnSite : session.seatsOnline;
    const sits = own.filter(seat => seat.state !== 'waiting');
    const line = own.filter(seat => seat.state === 'waiting');
    // Fewer seats throw nobody out, so the bound is the most there ever were.
    if (sits.length > Math.max(seats, most)) faults.push(`${pool}: ${sits.length} on ${seats} seats`);
    if (line.length > 0 && sits.length < seats)
      faults.push(`${pool}: a seat is free while ${line.length} wait`);
    const first = Math.min(...line.map(seat => seat.queuedAt.getTime()));
    const jumped = own.filter(seat => seat.state === 'offered' && seat.queuedAt.getTime() > first);
    if (jumped.length > 0)
      faults.push(`${pool}: ${jumped.length} were offered a seat before the first in line`);
    const times = own.map(seat => seat.queuedAt.getTime());
    if (new Set(times).size !== times.length) faults.push(`${pool}: two stand at the same place`);
  }
  return faults;
}

/**
 * A crowd that signs up all at once and then, all at once again, changes its mind while seats come and go: what
 * `npm test` does with thirty people and the soak with hundreds.
 */
export async function crowd(dice: Dice, size: number, turns: number) {
  const seats = () => dice.int(1, Math.max(2, Math.floor(size / 4)));
  let most = seats();
  const sessionId = await opened({ ...hybrid, seatsOnSite: most, seatsOnline: most });
  const people = Array.from({ length: size }, () => somebody());
  const pool = () => dice.pick(SEAT_POOLS);
  const first = await Promise.all(people.map(person => take(person, sessionId, pool())));
  const faults = await faultsOfSeats(sessionId, most);
  let deeds = first.filter(result => result.ok).length;
  for (let turn = 1; turn <= turns && faults.length === 0; turn += 1) {
    const when = at(new Date(clock.now().getTime() + turn * 5 * 3_600_000).toISOString());
    const now = seats();
    most = Math.max(most, now);
    const results = await Promise.all([
      ...dice
        .shuffle(people)
        .slice(0, Math.ceil(size / 3))
        .map(person => {
          const said = dice.pick(['accept', 'accept', 'decline', 'cancel', 'again'] as const);
          return said === 'again'
            ? take(person, sessionId, pool(), when)
            : answer(person, sessionId, said, when);
        }),
      change(sessionId, { ...hybrid, seatsOnSite: now, seatsOnline: now }, when),
    ]);
    deeds += results.filter(result => result.ok).length;
    await passAllOffers(home, when);
    faults.push(...(await faultsOfSeats(sessionId, most)));
  }
  return { faults, deeds, most };
}
