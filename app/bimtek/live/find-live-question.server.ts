import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { liveAnswer, liveQuestion } from '#db/schema/bimtek/live.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { type ReviewedQuestion, reviewAttempt } from '../learning/review-attempt.ts';
import { type AskedQuestion, askQuestion } from '../quiz/ask-question.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { findCourseQuestion } from './find-course-question.server.ts';
import { type Tally, tallyAnswers } from './tally-answers.ts';

interface Found {
  id: string;
  course: string;
  question: string;
  closed: boolean;
}

/** The question that is open in a session, else the last one. */
async function findLast(tx: Tx, sessionId: string): Promise<Found | null> {
  const [row] = await tx
    .select()
    .from(liveQuestion)
    .where(eq(liveQuestion.sessionId, sessionId))
    .orderBy(desc(liveQuestion.openedAt), desc(liveQuestion.id))
    .limit(1);
  return row
    ? { id: row.id, course: row.course, question: row.question, closed: row.closedAt !== null }
    : null;
}

export interface LiveResult {
  id: string;
  course: string;
  closed: boolean;
  asked: AskedQuestion;
  tally: Tally;
}

/** What the trainer sees: the question as it stands on the phones, and what came in. Null before the first question. */
export async function findLiveResult(
  tx: Tx,
  { sessionId, language }: { sessionId: string; language: CourseLanguage },
): Promise<LiveResult | null> {
  const last = await findLast(tx, sessionId);
  const found = last && findCourseQuestion(last, language);
  if (!last || !found) return null;
  const answers = await tx
    .select({ given: liveAnswer.given })
    .from(liveAnswer)
    .where(eq(liveAnswer.questionId, last.id));
  const givens = answers.map(({ given }) => given);
  return {
    id: last.id,
    course: last.course,
    closed: last.closed,
    asked: askQuestion(found.question, found.key, last.id, sha256),
    tally: tallyAnswers(found.question, givens),
  };
}

/** What stands on the phone of somebody in the room; no session of this id = null. */
export interface OwnLiveDesk {
  live: OwnLiveQuestion | null;
}

export interface OwnLiveQuestion {
  id: string;
  closed: boolean;
  answered: boolean;
  asked: AskedQuestion;
  /** Once it is closed: what one answered, what is right, and why. */
  review: ReviewedQuestion | null;
}

/** What somebody in the room sees: the open question; once it is closed, the explanation of their own answer. */
export async function findOwnLiveQuestion(
  tx: Tx,
  { sessionId, personId, language }: { sessionId: string; personId: string; language: CourseLanguage },
): Promise<OwnLiveDesk | null> {
  const session = await findSession(tx, sessionId);
  if (!session || session.state === 'draft') return null;
  const last = await findLast(tx, sessionId);
  const found = last && findCourseQuestion(last, language);
  if (!last || !found) return { live: null };
  const [answer] = await tx
    .select({ given: liveAnswer.given })
    .from(liveAnswer)
    .where(and(eq(liveAnswer.questionId, last.id), eq(liveAnswer.personId, personId)));
  const [review] =
    last.closed && answer ? reviewAttempt([found.question], { [found.key]: answer.given }) : [];
  const live = {
    id: last.id,
    closed: last.closed,
    answered: answer !== undefined,
    asked: askQuestion(found.question, found.key, last.id, sha256),
    review: review ?? null,
  };
  return { live };
}
