import type { Tx } from '#db/client.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { CourseLanguage } from '../../courses/course-file.ts';
import { findCourse } from '../../courses/list-courses.server.ts';
import { type AskedQuestion, askQuestion } from '../../quiz/ask-question.ts';
import { reviewAttempt } from '../review-attempt.ts';
import type { AnsweredReview } from './answered-review.ts';
import {
  findNextReviewDay,
  findQuestion,
  findReviewAnswer,
  findReviewState,
  listDueReviews,
  type ReviewAnswer,
} from './list-reviews.server.ts';

export interface ReviewPage {
  answered: AnsweredReview | null;
  asked: { course: string; courseTitle: string; version: string; question: AskedQuestion } | null;
  /** Questions that are due now, the one that is asked included. */
  left: number;
  /** When something will be due, where nothing is. */
  nextOn: CalendarDay | null;
}

interface Asked {
  personId: string;
  /** Nonce of the answer. */
  answer: string;
  /** `<course>/<question>` that a message asked, or null. */
  of: string | null;
  language: CourseLanguage;
  today: CalendarDay;
}

async function showAnswer(
  tx: Tx,
  kept: ReviewAnswer,
  language: CourseLanguage,
): Promise<AnsweredReview | null> {
  const course = findCourse(kept.course);
  const [question] = reviewAttempt(course?.quiz[language].questions ?? [], { [kept.question]: kept.given });
  if (!course || !question) return null;
  const lesson = course.lessons.find(each => each.id === question.lesson);
  const state = await findReviewState(tx, kept.personId, kept);
  return {
    question,
    lesson: lesson ? { to: `/learn/${course.id}/${lesson.id}`, title: lesson.text[language].title } : null,
    againOn: state?.dueOn ?? null,
  };
}

/** The page of one nonce: its explanation once it is answered, else the question that has been due longest or was asked for. */
export async function findReview(
  tx: Tx,
  { personId, answer, of, language, today }: Asked,
): Promise<ReviewPage> {
  const due = await listDueReviews(tx, personId, today);
  const nextOn = due.length > 0 ? null : await findNextReviewDay(tx, personId);
  const kept = await findReviewAnswer(tx, personId, answer);
  const answered = kept ? await showAnswer(tx, kept, language) : null;
  const first = due.find(each => `${each.course}/${each.question}` === of) ?? due[0];
  const course = findCourse(first?.course);
  const question = first && findQuestion(first.course, first.question, language);
  const asked =
    !answered && first && course && question
      ? {
          course: course.id,
          courseTitle: course.title[language],
          version: course.quiz[language].version,
          question: askQuestion(question, first.question, answer, sha256),
        }
      : null;
  return { answered, asked, left: due.length, nextOn };
}
