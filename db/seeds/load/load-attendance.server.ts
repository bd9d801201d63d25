import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { recordMarks, type SentMark } from '~/bimtek/attendance/record-marks.server.ts';
import { listSeats } from '~/bimtek/sessions/list-seats.server.ts';
import { listSessions } from '~/bimtek/sessions/list-sessions.server.ts';
import { officeAccounts } from '~/identity/demo-accounts.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { type Dice, throwDice } from '../random.ts';
import type { Story } from '../tell-story.ts';
import { officerOf, personActor } from './actors.ts';
import { accountId } from './people-of.ts';

const minute = 60_000;

/** What one person's day looked like: most come on time and stay, some late, some leave, some never come. */
function marksOf(dice: Dice, startsAt: Date, endsAt: Date, id: () => string, seatId: string): SentMark[] {
  const luck = dice.unit();
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * minute);
  const came = luck < 0.72 ? dice.int(-20, 10) : dice.int(17, 40);
  if (luck > 0.94) return [];
  if (luck > 0.9) return [{ id: id(), seatId, kind: 'excused', at: at(0), reason: 'duty' }];
  const arrival: SentMark = { id: id(), seatId, kind: 'in', at: at(came) };
  if (luck < 0.82) return [arrival];
  const left = new Date(endsAt.getTime() - dice.int(30, 70) * minute);
  return [arrival, { id: id(), seatId, kind: 'out', at: left }];
}

/** Who came to the sessions that were held, and who is there already today, noted on the trainer's phone. */
export async function loadAttendance(story: Story, clock: Clock): Promise<void> {
  const { pemda, today } = story.plan;
  const now = clock.now();
  const account = officeAccounts.find(each => each.pemda === pemda && each.role === 'trainer');
  const trainer = account ? accountId(account) : officerOf(story.plan).personId;
  const actor = personActor(pemda, trainer, 'trainer');
  const sessions = await readInPemda(pemda, async tx => [
    ...(await listSessions(tx, { states: ['closed', 'open'], when: 'past', now })),
    ...(await listSessions(tx, { states: ['open'], when: 'coming', now })),
  ]);
  for (const session of sessions.filter(each => wibDay(each.startsAt) <= wibDay(now))) {
    const seats = await readInPemda(pemda, tx => listSeats(tx, session.id, { states: ['confirmed'] }));
    const dice = throwDice(`attendance/${story.plan.name}/${session.id}`);
    const id = () => storyId(dice, wib(today, 7, 30));
    const held = session.endsAt <= now;
    // On the day itself the door has only just been opened.
    const come = held ? seats : seats.slice(0, Math.ceil(seats.length / 3));
    const marks = come.flatMap(seat => marksOf(dice, session.startsAt, session.endsAt, id, seat.seatId));
    const past = marks.map(mark => ({ ...mark, at: mark.at > now ? now : mark.at }));
    const input = { sessionId: session.id, source: 'scan' as const, device: 'hp-pintu2', marks: past };
    if (past.length > 0)
      await runCommand({ actor, pemda, clock: fixedClock(now.toISOString()) }, ctx =>
        recordMarks(ctx, input),
      );
  }
}
