import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { type SpokenReason, sayReasons } from '~/registration/decisions/say-reasons.ts';
import type { OfferLists } from './offers-for.ts';
import type { QuestionPage } from './question-pages.ts';
import type { Answers } from './questions.ts';
import type { World } from './read-answer.ts';
import { typedForm } from './typed-form.ts';

/** A page of questions as it is shown, whoever fills it in. */
export interface ShownQuestionPage {
  page: QuestionPage;
  /** What the fields begin with: what was typed last, else the saved answer. */
  values: Answers;
  reasons: SpokenReason[];
  note: string | null;
  offers: OfferLists;
}

export interface FilledSheet {
  answers: Answers;
  drafts: Answers;
  openReasons: readonly StoredReason[];
  lastDecision: { note: string | null } | null;
}

export function presentQuestionPage(
  page: QuestionPage,
  sheet: FilledSheet,
  world: World,
  words: { offers: OfferLists; t: (key: string) => string },
): ShownQuestionPage {
  const values: Answers = typedForm(page.questions, sheet.answers, world);
  for (const question of page.questions) {
    const draft = sheet.drafts[question];
    if (draft !== undefined) values[question] = draft;
  }
  const own = sheet.openReasons.filter(
    ({ field }) => field.question && page.questions.includes(field.question),
  );
  return {
    page,
    values,
    reasons: sayReasons(own, words.t),
    note: sheet.lastDecision?.note ?? null,
    offers: words.offers,
  };
}
