import type { StoredReason } from '~/registration/decisions/decision-reasons.ts';
import { isEditable, type RegistrationStatus } from '~/registration/registration-status.ts';
import type { QuestionPage } from './question-pages.ts';
import type { Answers } from './questions.ts';

/** Untouched and opened-but-incomplete are different things to the person who fills in, and to who helps. */
export const taskStatuses = [
  'untouched',
  'incomplete',
  'complete',
  'waiting',
  'sent-back',
  'accepted',
  'refused',
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export interface Task {
  page: string;
  section: string;
  status: TaskStatus;
  /** Reasons of the office that the vendor has not dealt with yet. */
  reasons: StoredReason[];
}

function statusOf(
  page: QuestionPage,
  status: RegistrationStatus,
  answers: Answers,
  reasons: number,
): TaskStatus {
  if (status === 'submitted') return 'waiting';
  if (status === 'accepted' || status === 'excluded') return 'accepted';
  if (status === 'refused') return 'refused';
  if (reasons > 0) return 'sent-back';
  const answered = page.questions.filter(question => answers[question] !== undefined).length;
  if (answered === 0) return 'untouched';
  return answered < page.questions.length ? 'incomplete' : 'complete';
}

/** The parts of a registration with an honest status each, in the order of the pages. */
export function listTasks(
  pages: readonly QuestionPage[],
  registration: { status: RegistrationStatus; answers: Answers; openReasons: readonly StoredReason[] },
): Task[] {
  const { status, answers, openReasons } = registration;
  return pages.map(page => {
    const reasons = openReasons.filter(reason => page.questions.includes(reason.question));
    return {
      page: page.page,
      section: page.section,
      status: statusOf(page, status, answers, reasons.length),
      reasons,
    };
  });
}

/** The next page to open: what was sent back first, then what is not complete; null when all is done or locked. */
export function nextTask(tasks: readonly Task[]): Task | null {
  const open = (status: TaskStatus) => status === 'untouched' || status === 'incomplete';
  return tasks.find(task => task.status === 'sent-back') ?? tasks.find(task => open(task.status)) ?? null;
}

/** Whether everything is answered, nothing sent back is left, and the status lets it go out. */
export function maySubmit(status: RegistrationStatus, tasks: readonly Task[]): boolean {
  return isEditable(status) && tasks.length > 0 && tasks.every(task => task.status === 'complete');
}
