import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import type { Sheet } from '../find-sheet.server.ts';
import type { QuestionPage } from '../question-pages.ts';
import type { Answers, Question } from '../questions.ts';
import type { DraftPlace } from './draft-place.ts';

/**
 * What the page gets to keep its drafts with. The key of the device's shelf belongs to the person and the registration,
 * not to the login session: whoever signs in again after an expiry opens what was left behind, nobody else does.
 */
export function placeDraft(
  sheet: Sheet,
  page: QuestionPage,
  on: { to: string; personId: string; now: Date; texts: Answers },
): DraftPlace {
  const shelf = `${sheet.id}/${page.page}/${on.personId}`;
  const knownAt: Partial<Record<Question, number>> = {};
  for (const question of page.questions) {
    const at = sheet.knownAt[question];
    if (at !== undefined) knownAt[question] = at;
  }
  return {
    to: on.to,
    shown: on.now.getTime(),
    asked: page.questions,
    texts: on.texts,
    knownAt,
    shelf,
    key: hmac(config().secrets.column, `shelf|${shelf}`),
  };
}
