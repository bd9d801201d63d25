import { playPhones } from './check-in/play-phones.ts';
import type { Soak } from './soak.ts';
import { withSoakDatabase } from './with-soak-database.ts';

const people = 200;

/**
 * 200 people at the door, two phones in flight mode, wrong clocks, lost and repeated requests, killed tabs: every mark stands
 * once, nobody is missing, every second arrival is listed. The same code as in `npm test`, again and again.
 */
export const soak: Soak = ({ seed, minutes }) =>
  withSoakDatabase(async () => {
    const until = Date.now() + minutes * 60_000;
    const done = { rounds: 0, people: 0, marks: 0, doubles: 0, sends: 0, lost: 0, kills: 0, replays: 0 };
    do {
      const round = await playPhones({ seed: seed + done.rounds, people });
      if (round.faults.length > 0) throw new Error(`round ${done.rounds}: ${round.faults.join('; ')}`);
      done.rounds += 1;
      done.people += people;
      done.marks += round.marks;
      done.doubles += round.doubles;
      done.sends += round.sends;
      done.lost += round.lostRequests + round.lostAnswers;
      done.kills += round.kills;
      done.replays += round.replays;
    } while (Date.now() < until);
    return done;
  });
