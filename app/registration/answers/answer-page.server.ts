import { eq, sql } from 'drizzle-orm';
import { registration, registrationAnswer } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { type Actor, storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { recogniseVendor } from '~/registration/duplicates/recognise-vendor.server.ts';
import { registrationEvents } from '~/registration/events.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';
import { buildWorld } from './build-world.server.ts';
import { dropDrafts } from './drafts/write-drafts.server.ts';
import { pageForm } from './page-form.ts';
import { questionPages } from './question-pages.server.ts';
import { findPage, isOpen } from './question-pages.ts';
import { type Answers, type Author, isSealed, type Question } from './questions.ts';
import { readAnswer, type World } from './read-answer.ts';
import { listTasks, nextTask } from './task-list.ts';

export interface AnswerPage {
  registrationId: string;
  page: string;
  /** As typed, by question. */
  typed: Record<string, string>;
  /** Save what is right so far and come back to the rest. */
  later: boolean;
}

function readPage(
  questions: readonly Question[],
  { typed, later }: AnswerPage,
  world: World,
): Result<Answers> {
  if (!later) return parseForm(pageForm(questions, world), Object.entries(typed));
  const answers: Answers = {};
  for (const question of questions) {
    const read = readAnswer(question, typed[question] ?? '', world);
    if (read.ok) answers[question] = read.value;
  }
  return ok(answers);
}

export interface PageAnswered {
  complete: boolean;
  /** The next page that wants something, those after this one first; null when everything is answered. */
  next: string | null;
}

/**
 * Saves one page of answers in their normal form, personal ones sealed. Refused while the office decides, and as a whole
 * when one is wrong: for a person at a form, who must lose nothing, see `savePage`.
 */
export async function answerPage(ctx: Ctx, input: AnswerPage): Promise<Result<PageAnswered>> {
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, input.registrationId), true);
  if (!loaded) return err('registration-unknown');
  const owner = { pemda: ctx.pemda, personId: loaded.personId, assistedBy: loaded.assistedBy };
  if (!can(ctx.actor, 'registration.fill', owner)) return err('not-allowed');
  const page = findPage(questionPages, input.page);
  if (!page) return err('page-unknown');
  if (!isOpen(page, loaded.status)) return err('registration-locked');
  const read = readPage(page.questions, input, buildWorld(ctx.pemda, ctx.clock));
  if (!read.ok) return read;
  await writeAnswers(ctx, loaded, read.value);
  await dropDrafts(ctx, loaded.id, Object.keys(read.value) as Question[]);
  const all = { ...loaded.answers, ...read.value };
  // What is asked later is never sent: the office finds the vendor by it from now on.
  if (page.later && loaded.status !== 'draft' && loaded.seal)
    await recogniseVendor(ctx, { vendorId: loaded.vendorId, seal: loaded.seal, answers: all });
  const complete = page.questions.every(question => all[question] !== undefined);
  ctx.record(registrationEvents['page-answered'](loaded.id, { page: page.page, complete }));
  const openReasons = loaded.openReasons.filter(
    ({ field }) => field.question === undefined || read.value[field.question] === undefined,
  );
  const tasks = listTasks(questionPages, { status: loaded.status, answers: all, openReasons });
  const here = questionPages.indexOf(page);
  const next = nextTask([...tasks.slice(here + 1), ...tasks.slice(0, here)]);
  return ok({ complete, next: next?.page ?? null });
}

async function writeAnswers(ctx: Ctx, { id, seal }: LoadedRegistration, answers: Answers): Promise<void> {
  if (!seal) throw new Error('the key of this vendor is destroyed');
  const now = ctx.clock.now();
  const author = { answeredBy: storedActorId(ctx.actor), answeredAs: authorOf(ctx.actor) };
  const rows = Object.entries(answers).map(([name, value]) => {
    const question = name as Question;
    const kept = isSealed(question)
      ? { value: null, sealed: seal.seal(question, value) }
      : { value, sealed: null };
    return { pemdaId: ctx.pemda, registrationId: id, question, ...kept, answeredAt: now, ...author };
  });
  if (rows.length === 0) return;
  await ctx.tx
    .insert(registrationAnswer)
    .values(rows)
    .onConflictDoUpdate({
      target: [registrationAnswer.pemdaId, registrationAnswer.registrationId, registrationAnswer.question],
      set: {
        value: sql`excluded.value`,
        sealed: sql`excluded.sealed`,
        answeredAt: sql`excluded.answered_at`,
        answeredBy: sql`excluded.answered_by`,
        answeredAs: sql`excluded.answered_as`,
      },
    });
}

/** In which part an answer is typed: kept per answer, so that the vendor sees what others wrote. */
function authorOf(actor: Actor): Author {
  if (actor.kind !== 'person') return 'list';
  return actor.role === 'officer' ? 'officer' : 'vendor';
}
