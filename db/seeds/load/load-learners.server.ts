import { runCommand } from '~/audit/command.server.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { addDays, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { type Dice, throwDice } from '../random.ts';
import type { StoryVendor } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { personActor } from './actors.ts';
import { answerQuiz } from './answer-quiz.ts';
import { demoSeller } from './people-of.ts';

interface Learner {
  vendor: StoryVendor;
  lessons: number;
  /** Share of the questions that this person knows; null = has not tried yet. */
  skill: number | null;
}

/** The demo seller has finished; others are on their way, some have just begun. */
function learnersOf(story: Story, course: Course, dice: Dice): Learner[] {
  const seller = demoSeller(story);
  const all = course.lessons.length;
  const others = dice
    .shuffle(story.vendors.filter(vendor => vendor !== seller))
    .slice(0, Math.min(30, Math.floor(story.vendors.length / 5)))
    .map((vendor): Learner => {
      const lessons = dice.chance(0.6) ? all : dice.int(1, all);
      return { vendor, lessons, skill: lessons === all ? 0.55 + 0.45 * dice.unit() : null };
    });
  return [{ vendor: seller, lessons: all, skill: 1 }, ...others];
}

async function learn(story: Story, course: Course, learner: Learner, dice: Dice): Promise<void> {
  const { pemda, today } = story.plan;
  const { vendor, lessons, skill } = learner;
  const day = addDays(today, -dice.int(2, 40));
  const actor = personActor(pemda, vendor.personId, 'vendor');
  const at = (minute: number) => fixedClock(wib(day, 19, minute).toISOString());
  for (const [n, { id: lesson }] of course.lessons.slice(0, lessons).entries()) {
    await runCommand({ actor, pemda, clock: at(n * 6) }, ctx =>
      recordLessonRead(ctx, { course: course.id, lesson }),
    );
  }
  if (skill === null) return;
  const attempt = storyId(dice, wib(day, 20, 30));
  const { questions, version } = course.quiz.id;
  const fields = answerQuiz(dice, questions, attempt, skill, sha256);
  const input = { course: course.id, attempt, version, language: 'id' as const, fields };
  const result = await runCommand({ actor, pemda, clock: at(50) }, ctx => submitQuiz(ctx, input));
  if (!result.ok) throw new Error(`quiz: ${result.problems.map(one => one.code).join(', ')}`);
}

/** Some sellers of the story take the course, by the commands that the pages use. */
export async function loadLearners(story: Story): Promise<void> {
  const course = listCourses().find(one => one.audience === 'vendor');
  if (!course) return;
  const dice = throwDice(`learners/${story.plan.name}`);
  for (const learner of learnersOf(story, course, dice)) await learn(story, course, learner, dice);
}
