import { asc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision } from '#db/schema/registration.ts';
import type { Problem } from '~/reference/result.ts';
import { presentAnswer, type ShownAnswer } from '~/registration/answers/present-answer.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import type { Question } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';
import { summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import type { Outcome, RegistrationStatus } from '~/registration/registration-status.ts';
import type { StoredReason } from './decision-reasons.ts';
import { reviewNotes } from './review-notes.ts';

export interface ReviewLine {
  question: Question;
  shown: ShownAnswer | null;
  notes: Problem[];
}

export interface Review {
  id: string;
  name: string;
  status: RegistrationStatus;
  version: number;
  submittedAt: Date | null;
  lines: ReviewLine[];
  decisions: { outcome: Outcome; reasons: StoredReason[]; note: string | null; decidedAt: Date }[];
}

/** A registration as an officer sees it: NIK, NPWP and phone masked here, so that they never reach the page. */
export async function findRegistrationForReview(tx: Tx, id: string, world: World): Promise<Review | null> {
  const loaded = await loadRegistration(tx, eq(registration.id, id));
  if (!loaded) return null;
  const decisions = await tx
    .select({
      outcome: registrationDecision.outcome,
      reasons: registrationDecision.reasons,
      note: registrationDecision.note,
      decidedAt: registrationDecision.decidedAt,
    })
    .from(registrationDecision)
    .where(eq(registrationDecision.registrationId, id))
    .orderBy(asc(registrationDecision.decidedAt));
  const notes = reviewNotes(loaded.answers, world);
  const lines = summariseAnswers(questionPages, loaded.answers)
    .flatMap(section => section.lines)
    .map(({ question, value }) => ({
      question,
      shown: value === null ? null : presentAnswer(question, value, world, true),
      notes: notes.filter(note => note.field === question),
    }));
  const { status, version, submittedAt, answers } = loaded;
  return { id, name: answers.businessName ?? '', status, version, submittedAt, lines, decisions };
}
