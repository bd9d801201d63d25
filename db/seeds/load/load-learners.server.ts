import { readInPemda } from '#db/client.server.ts';
import { runCommand } from '~/audit/command.server.ts';
import type { Course } from '~/bimtek/courses/course.ts';
import { listCourses } from '~/bimtek/courses/list-courses.server.ts';
import { allChecksOf } from '~/bimtek/learning/links/checks-of.ts';
import { sendLessonLinks } from '~/bimtek/learning/links/send-lesson-links.server.ts';
import { recordLessonRead } from '~/bimtek/learning/record-lesson-read.server.ts';
import { repairCompletion } from '~/bimtek/learning/repairs/repair-completion.server.ts';
import { submitQuiz } from '~/bimtek/learning/submit-quiz.server.ts';
import { listVendorsWithFinding } from '~/catalog/findings/list-vendor-findings.server.ts';
import { officeAccounts } from '~/identity/demo-accounts.ts';
import type { Role } from '~/identity/roles.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { addDays, wib } from '../calendar.ts';
import { storyId } from '../ids.ts';
import { type Dice, throwDice } from '../random.ts';
import type { StoryPlan } from '../story.ts';
import type { Story } from '../tell-story.ts';
import { personActor } from './actors.ts';
import { answerQuiz } from './answer-quiz.ts';
import { answerReviews } from './answer-reviews.server.ts';
import { accountId, demoSeller } from './people-of.ts';

/** What one person does with one course. */
interface Learning {
  personId: string;
  role: Role;
  course: Course;
  lessons: number;
  /** Share of the questions that this person knows; null = has not tried yet. */
  skill: number | null;
  /** Days before the end of the story on which it was learned. */
  ago: number;
}

/** The demo seller has finished the first course and begun the next; others are on their way, some have just begun. */
function vendorLearnings(story: Story, courses: Course[], dice: Dice): Learning[] {
  const [first, second] = courses;
  if (!first) return [];
  const seller = demoSeller(story);
  const role = 'vendor' as const;
  const own = { personId: seller.personId, role };
  const others = dice
    .shuffle(story.vendors.filter(vendor => vendor !== seller))
    .slice(0, Math.min(30, Math.floor(story.vendors.length / 5)))
    .map(({ personId }): Learning => {
      const all = first.lessons.length;
      const lessons = dice.chance(0.6) ? all : dice.int(1, all);
      const skill = lessons === all ? 0.55 + 0.45 * dice.unit() : null;
      return { personId, role, course: first, lessons, skill, ago: dice.int(2, 40) };
    });
  return [
    { ...own, course: first, lessons: first.lessons.length, skill: 1, ago: 12 },
    ...(second ? [{ ...own, course: second, lessons: 1, skill: null, ago: 3 }] : []),
    ...others,
  ];
}

/** The demo buyer has read the first course for buyers and missed most of its quiz. */
function buyerLearnings(plan: StoryPlan, courses: Course[]): Learning[] {
  const account = officeAccounts.find(one => one.pemda === plan.pemda && one.role === 'opd');
  const [course] = courses;
  if (!account || !course) return [];
  const lessons = course.lessons.length;
  return [{ personId: accountId(account), role: 'opd', course, lessons, skill: 0.2, ago: 5 }];
}

async function learn(plan: StoryPlan, learning: Learning): Promise<void> {
  const { pemda, today } = plan;
  const { personId, role, course, lessons, skill, ago } = learning;
  // Dice of one's own: how many reviews there are to answer depends on what was told before, and nobody else's throws may.
  const dice = throwDice(`learners/${plan.name}/${personId}/${course.id}`);
  const day = addDays(today, -ago);
  const actor = personActor(pemda, personId, role);
  const at = (minute: number) => fixedClock(wib(day, 19, minute).toISOString());
  for (const [n, { id: lesson }] of course.lessons.slice(0, lessons).entries()) {
    await runCommand({ actor, pemda, clock: at(n * 6) }, ctx =>
      recordLessonRead(ctx, { course: course.id, lesson }),
    );
  }
  if (skill === null) return;
  const attempt = storyId(dice, wib(day, 20, 30));
  const { questions, version } = course.quiz.id;
  const fields = answerQuiz(dice, questions, version, skill, sha256);
  const input = { course: course.id, attempt, version, language: 'id' as const, fields };
  const result = await runCommand({ actor, pemda, clock: at(50) }, ctx => submitQuiz(ctx, input));
  if (!result.ok) throw new Error(`quiz: ${result.problems.map(one => one.code).join(', ')}`);
  // A part of them repeats on the next day what was wrong.
  if (dice.chance(0.5)) await answerReviews({ pemda, actor, dice, day: addDays(day, 1), skill });
}

/** Who teaches in the story: the trainer, or a member of the office where it has none. */
function teacherOf(plan: StoryPlan) {
  const here = officeAccounts.filter(one => one.pemda === plan.pemda && one.rights === 'full');
  const account = here.find(one => one.role === 'trainer') ?? here.find(one => one.role === 'ukpbj')!;
  return personActor(plan.pemda, accountId(account), account.role);
}

/** The finding of fewest vendors, with a course that teaches to mend it: the outbox of a story stays short. */
async function findFewest(pemda: string, courses: Course[]) {
  const taught = courses.flatMap(course => allChecksOf(course).map(check => ({ taught: course, check })));
  const counted = await readInPemda(pemda, tx =>
    Promise.all(
      taught.map(async each => ({ ...each, vendors: (await listVendorsWithFinding(tx, each.check)).length })),
    ),
  );
  const found = counted.filter(each => each.vendors > 0).sort((a, b) => a.vendors - b.vendors);
  return found[0] ?? null;
}

/**
 * The trainer ticks for the demo seller what was done in a session, and sends a lesson to vendors whose products lack what
 * it teaches. A story told again finds both done.
 */
async function teach(plan: StoryPlan, seller: string, courses: Course[]): Promise<void> {
  const actor = teacherOf(plan);
  const clock = fixedClock(wib(addDays(plan.today, -1), 10, 15).toISOString());
  const scope = { actor, pemda: plan.pemda, clock };
  const course = courses[1];
  const open = course?.lessons[1];
  if (course && open) {
    const rule = `lesson:${open.id}`;
    const input = { personId: seller, course: course.id, rule, reason: 'done-in-session' };
    await runCommand(scope, ctx => repairCompletion(ctx, input));
  }
  const fewest = await findFewest(plan.pemda, courses);
  if (!fewest) return;
  const { taught, check } = fewest;
  const lesson = taught.competencies.find(each => each.checks.includes(check))!.lessons[0]!;
  const input = { course: taught.id, lesson, to: `finding:${check}` };
  await runCommand(scope, ctx => sendLessonLinks(ctx, input));
}

/** Some sellers and a buyer of the story take courses, by the commands that the pages use. */
export async function loadLearners(story: Story): Promise<void> {
  const { plan } = story;
  const dice = throwDice(`learners/${plan.name}`);
  const of = (audience: Course['audience']) => listCourses().filter(one => one.audience === audience);
  const learnings = [...vendorLearnings(story, of('vendor'), dice), ...buyerLearnings(plan, of('opd'))];
  for (const learning of learnings) await learn(plan, learning);
  await teach(plan, demoSeller(story).personId, of('vendor'));
}
