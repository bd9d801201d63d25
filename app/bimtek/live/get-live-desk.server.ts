import type { Tx } from '#db/client.server.ts';
import type { CourseLanguage } from '../courses/course-file.ts';
import { findCourse, listCourses } from '../courses/list-courses.server.ts';
import { stemWords } from '../quiz/cloze-words.ts';
import { findSession } from '../sessions/find-session.server.ts';
import { listCourseQuestions } from './find-course-question.server.ts';
import { findLiveResult } from './find-live-question.server.ts';

/** What a trainer needs to ask a room: the courses, the questions of one, and how the last one went. Null = no such session. */
export async function getLiveDesk(
  tx: Tx,
  asked: { sessionId: string; course: string | null; language: CourseLanguage },
) {
  const { sessionId, language } = asked;
  const session = await findSession(tx, sessionId);
  if (!session) return null;
  const courses = listCourses();
  const course = findCourse(asked.course ?? session.course ?? '') ?? courses[0]!;
  return {
    session: { id: session.id, title: session.title },
    course: course.id,
    courses: courses.map(({ id, title }) => ({ value: id, text: title[language] })),
    questions: listCourseQuestions(course, language).map(({ key, number, question }) => ({
      value: key,
      text: `${number}. ${stemWords(question)}`,
    })),
    live: await findLiveResult(tx, { sessionId, language }),
  };
}
