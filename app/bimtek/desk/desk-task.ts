import { addDays, type CalendarDay } from '~/reference/calendar-day.ts';

/** Something that waits for a trainer, with the page where it is done. */
export type DeskTask =
  | { task: 'basis-expired'; course: string; title: string; regulation: string; on: CalendarDay }
  | { task: 'basis-ends'; course: string; title: string; regulation: string; on: CalendarDay }
  | { task: 'session-open'; session: string; title: string }
  | { task: 'people-waiting'; session: string; title: string; count: number };

/** Somebody who tried a quiz more than once and has not passed it. */
export interface Struggling {
  personId: string;
  name: string;
  course: string;
  courseTitle: string;
  tries: number;
  /** Best attempt, percent. */
  best: number;
}

interface TaughtCourse {
  id: string;
  title: string;
  legalBasis: readonly { regulation: string; validTo: CalendarDay }[];
}

/** A rule is looked at again before the lesson has to carry a warning. */
const lookAheadDays = 60;

/** Courses whose rules ran out, or soon will, the longest first: somebody has to read the regulation and the lesson again. */
export function listStaleTasks(courses: readonly TaughtCourse[], today: CalendarDay): DeskTask[] {
  const soon = addDays(today, lookAheadDays);
  const due = courses.flatMap(({ id, title, legalBasis }) =>
    legalBasis
      .filter(({ validTo }) => validTo < soon)
      .map(({ regulation, validTo }): DeskTask & { on: CalendarDay } => ({
        task: validTo < today ? 'basis-expired' : 'basis-ends',
        course: id,
        title,
        regulation,
        on: validTo,
      })),
  );
  return due.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
