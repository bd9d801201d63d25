import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import { findCourse } from '~/bimtek/courses/list-courses.server.ts';
import { answerReview } from '~/bimtek/learning/reviews/answer-review.server.ts';
import { findQuestion, listDueReviews } from '~/bimtek/learning/reviews/list-reviews.server.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { type Day, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import type { Dice } from '../random.ts';
import { answerOne } from './answer-quiz.ts';

interface Repeating {
  pemda: string;
  actor: Actor;
  dice: Dice;
  day: Day;
  skill: number;
}

/** Somebody repeats everything that is due on a day, a little better than before; told again, nothing is due any more. */
export async function answerReviews({ pemda, actor, dice, day, skill }: Repeating): Promise<void> {
  if (actor.kind !== 'person') return;
  const due = await readInPemda(pemda, tx => listDueReviews(tx, actor.personId, day));
  for (const [n, { course, question: key }] of due.entries()) {
    const question = findQuestion(course, key, 'id');
    const version = findCourse(course)?.quiz.id.version;
    if (!question || !version) continue;
    const answer = storyId(dice, wib(day, 8, n));
    const fields = answerOne(question, key, answer, !dice.chance(Math.min(1, skill + 0.2)), sha256);
    const input = { answer, course, question: key, version, language: 'id' as const, fields };
    const clock = fixedClock(wib(day, 8, n).toISOString());
    await runCommand({ actor, pemda, clock }, ctx => answerReview(ctx, input));
  }
}
