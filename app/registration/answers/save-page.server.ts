import { eq } from 'drizzle-orm';
import { registration } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { ok, type Problem, type Result } from '~/reference/result.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';
import { getFacts } from '~/registration/requirements/get-requirements.server.ts';
import { dueAtSubmission } from '~/registration/requirements/list-requirements.ts';
import { type AnswerPage, answerPage, type PageAnswered } from './answer-page.server.ts';
import { longestDraft, wholeCharacters } from './drafts/draft-form.ts';
import { markStep } from './drafts/mark-step.server.ts';
import { writeDrafts } from './drafts/write-drafts.server.ts';
import { questionPages } from './question-pages.server.ts';
import { findPage, type QuestionPage } from './question-pages.ts';

export interface SavePage extends AnswerPage {
  /** When the page that is sent was made; null where it does not say. */
  shown: Date | null;
}

export interface PageSaved extends PageAnswered {
  /** What is wrong, each at its field: then nothing became an answer, and what was typed is kept as a draft. */
  problems: Problem[];
  /** Every question that comes first has its answer, and papers are still asked for. */
  papers: boolean;
}

/**
 * What a person sends from a question page. Right answers are saved; what is wrong or left for later is kept as it was
 * typed, so that the next showing of the page, here or on another device, begins with it. Works the same without script.
 */
export async function savePage(ctx: Ctx, input: SavePage): Promise<Result<PageSaved>> {
  const answered = await answerPage(ctx, input);
  if (!answered.ok && answered.problems.some(problem => !problem.field)) return answered;
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, input.registrationId));
  const page = findPage(questionPages, input.page);
  if (!loaded || !page) throw new Error('a page was saved that is not there');
  await keepUnsaved(ctx, loaded, page, input.typed);
  const problems = answered.ok ? [] : answered.problems;
  const { complete, next } = answered.ok ? answered.value : { complete: false, next: input.page };
  const touched = page.questions.find(question => question === problems[0]?.field) ?? null;
  const step = { registrationId: loaded.id, shown: input.shown };
  await markStep(ctx, { ...step, page: page.page, touched, complete: answered.ok && complete });
  // The answer leads there; without script that page cannot tell of itself until it is sent.
  if (answered.ok && !input.later && next) await markStep(ctx, { registrationId: loaded.id, page: next });
  const papers = answered.ok && next === null && (await wantsPapers(ctx, loaded.vendorId));
  return ok({ problems, complete, next, papers });
}

async function wantsPapers(ctx: Ctx, vendorId: string): Promise<boolean> {
  const due = dueAtSubmission(await getFacts(ctx.tx, vendorId), wibDay(ctx.clock.now()));
  return due.some(({ requirement }) => requirement.kind === 'document');
}

async function keepUnsaved(
  ctx: Ctx,
  loaded: LoadedRegistration,
  page: QuestionPage,
  typed: Record<string, string>,
): Promise<void> {
  const at = ctx.clock.now().getTime();
  // A field that did not come along says nothing, which is not the same as being left empty.
  const entries = page.questions.flatMap(question => {
    const text = typed[question];
    return text === undefined ? [] : [{ question, text: wholeCharacters(text.slice(0, longestDraft)), at }];
  });
  await writeDrafts(ctx, loaded, { writer: 'form', entries });
}
