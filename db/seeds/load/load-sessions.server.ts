import { bimtekSession, sessionFeedback, sessionSeat } from '#db/schema/bimtek/sessions.ts';
import { type Ctx, runCommand } from '~/audit/command.server.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { bimtekEvents } from '~/bimtek/events.ts';
import { sealGuest } from '~/bimtek/sessions/sealed-guest.server.ts';
import type { SeatPool, SeatState } from '~/bimtek/sessions/session.ts';
import { officeAccounts } from '~/identity/demo-accounts.ts';
import { type Clock, fixedClock } from '~/platform/clock/clock.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { ok } from '~/reference/result.ts';
import { addDays, type Day, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { throwDice } from '../random.ts';
import { type StorySession, sessionsOf } from '../sessions/sessions-of.ts';
import type { Story } from '../tell-story.ts';
import { officerOf } from './actors.ts';
import { accountId, demoSeller } from './people-of.ts';

/** Who comes, the demo accounts first; the demo seller has a place wherever sellers are invited. */
function guestsOf(story: Story, session: StorySession): string[] {
  const mine = officeAccounts.filter(({ pemda, role }) => pemda === story.plan.pemda && role === 'opd');
  const buyers = session.audience === 'vendor' ? [] : mine.map(accountId);
  if (session.audience === 'opd') return buyers;
  const seller = demoSeller(story);
  const dice = throwDice(`sessions/${story.plan.name}/${session.key}`);
  const others = dice
    .shuffle(story.vendors.filter(vendor => vendor !== seller))
    .map(({ personId }) => personId);
  const { sellerAt } = session;
  const people = [...buyers, ...others];
  if (sellerAt !== null) people.splice(sellerAt, 0, seller.personId);
  return people;
}

function trainerOf(story: Story): string {
  const account = officeAccounts.find(({ pemda, role }) => pemda === story.plan.pemda && role === 'trainer');
  return account ? accountId(account) : officerOf(story.plan).personId;
}

async function tell(ctx: Ctx, story: Story, session: StorySession, today: Day): Promise<void> {
  const { plan } = story;
  const { key, inDays, from, until, feedback, people: wanted, guests, materials: _, ...rest } = session;
  const dice = throwDice(`session/${plan.name}/${key}`);
  const id = storyId(dice, wib(plan.today, 7, 0));
  const day = addDays(today, inDays);
  const startsAt = wib(day, from[0], from[1]);
  const opened = wib(addDays(today, Math.min(inDays, 0) - 20), 8, 0);
  const trainerId = trainerOf(story);
  const course = rest.course && listCourses().some(each => each.id === rest.course) ? rest.course : null;
  const { sellerAt: __, waiting, ...columns } = rest;
  const written = await ctx.tx
    .insert(bimtekSession)
    .values({
      ...columns,
      ...{ pemdaId: plan.pemda, id, course, trainerId, startsAt, endsAt: wib(day, until[0], until[1]) },
      ...{ signUpOpensAt: opened, signUpClosesAt: wib(addDays(day, -1), 16, 0) },
      ...{ presencePercent: 80, lateAfterMinutes: 15, createdAt: opened, changedAt: opened },
    })
    .onConflictDoNothing()
    .returning({ id: bimtekSession.id });
  if (written.length === 0) return;
  ctx.record(bimtekEvents['session-drafted'](id, { form: rest.form, audience: rest.audience }));
  const seat = (at: number, pool: SeatPool, state: SeatState) => ({
    ...{ pemdaId: plan.pemda, id: storyId(dice, wib(plan.today, 7, 1)), sessionId: id, pool, state },
    queuedAt: new Date(opened.getTime() + 3_600_000 * (at + 1)),
  });
  const pools = (at: number): SeatPool =>
    rest.form === 'online' ? 'online' : rest.form === 'hybrid' && at % 3 === 2 ? 'online' : 'on-site';
  const confirmed = Math.max(0, wanted - waiting);
  const rows = guestsOf(story, session)
    .slice(0, wanted)
    .map((personId, at) => {
      const state: SeatState = at < confirmed ? 'confirmed' : 'waiting';
      const row = seat(at, pools(at), state);
      const feedbackOn = feedback[at] && state === 'confirmed' ? day : null;
      return {
        ...row,
        personId,
        sealedGuest: null,
        settledAt: state === 'confirmed' ? row.queuedAt : null,
        feedbackOn,
      };
    });
  const walkIns = guests.map((guest, at) => {
    const row = seat(wanted + at, 'on-site', 'confirmed');
    return {
      ...row,
      personId: null,
      sealedGuest: sealGuest(row.id, guest),
      settledAt: row.queuedAt,
      feedbackOn: null,
    };
  });
  const all = [...rows, ...walkIns];
  if (all.length > 0) await ctx.tx.insert(sessionSeat).values(all);
  for (const row of all) {
    ctx.record(bimtekEvents['seat-taken'](row.id, { sessionId: id, pool: row.pool, state: row.state }));
  }
  const answers = feedback.slice(0, rows.filter(row => row.feedbackOn).length).map(answer => ({
    ...{ pemdaId: plan.pemda, id: storyId(dice, wib(plan.today, 7, 2)), sessionId: id, trainerId },
    ...answer,
  }));
  if (answers.length > 0) await ctx.tx.insert(sessionFeedback).values(answers);
}

/** Sessions around the day on which the story is told: one of today, some to come, one that was held. */
export async function loadSessions(story: Story, clock: Clock): Promise<void> {
  const { pemda } = story.plan;
  const today = wibDay(clock.now());
  const scope = { actor: officerOf(story.plan), pemda, clock: fixedClock(clock.now().toISOString()) };
  await runCommand(scope, async ctx => {
    for (const session of sessionsOf(story)) await tell(ctx, story, session, today);
    return ok(null);
  });
}
