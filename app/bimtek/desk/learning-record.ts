/** One thing that somebody did, as it is handed to other systems: a pseudonym, never a name. */
export type LearningRecord = {
  /** The same for the same deed, so that whoever takes the records twice has them once. */
  id: string;
  learner: string;
  at: Date;
} & (
  | { did: 'read'; course: string; lesson: string }
  | { did: 'tried'; course: string; number: number; percent: number; passed: boolean }
  | {
      did: 'attended';
      session: string;
      title: string;
      course: string | null;
      minutes: number;
      percent: number;
    }
);
