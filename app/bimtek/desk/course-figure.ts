/** A course as the trainer's list shows it. */
export interface CourseFigure {
  id: string;
  title: string;
  lessons: number;
  questions: number;
  /** Rules that have run out. */
  stale: number;
  /** Null where they are too few to be shown. */
  started: number | null;
  passed: number | null;
}
