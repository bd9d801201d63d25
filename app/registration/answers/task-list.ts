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
  /** Something on it is typed and not saved. */
  unsaved: boolean;
  /** Not needed before it is sent. */
  later: boolean;
  /** Reasons of the office that the vendor has not dealt with yet. */
  reasons: StoredReason[];
}

/** What the list is made from; `drafts` and `steps` only where somebody fills in. */
export interface Filled {
  status: RegistrationStatus;
  answers: Answers;
  openReasons: readonly StoredReason[];
  /** Texts typed and not saved. */
  drafts?: Answers;
  /** Pages that were opened. */
  steps?: readonly { page: string }[];
}

/** The decided states hide how a page is; what is asked later stays open through them. */
const shut: Partial<Record<RegistrationStatus, TaskStatus>> = {
  submitted: 'waiting',
  accepted: 'accepted',
  excluded: 'accepted',
  refused: 'refused',
};

function statusOf(page: QuestionPage, filled: Filled, reasons: number): TaskStatus {
  const decided = page.later ? undefined : shut[filled.status];
  if (decided) return decided;
  if (reasons > 0) return 'sent-back';
  const { answers, drafts = {}, steps = [] } = filled;
  const answered = page.questions.filter(question => answers[question] !== undefined).length;
  const typed = page.questions.some(question => drafts[question] !== undefined);
  if (answered === page.questions.length) return typed ? 'incomplete' : 'complete';
  const opened = typed || answered > 0 || steps.some(step => step.page === page.page);
  return opened ? 'incomplete' : 'untouched';
}

/** The parts of a registration with an honest status each, in the order of the pages. */
export function listTasks(pages: readonly QuestionPage[], filled: Filled): Task[] {
  return pages.map(page => {
    const reasons = filled.openReasons.filter(
      ({ field }) => field.question !== undefined && page.questions.includes(field.question),
    );
    return {
      page: page.page,
      section: page.section,
      status: statusOf(page, filled, reasons.length),
      unsaved: page.questions.some(question => filled.drafts?.[question] !== undefined),
      later: Boolean(page.later),
      reasons,
    };
  });
}

/** The next page to open: what was sent back first, then what is not complete; null when all is done or locked. */
export function nextTask(tasks: readonly Task[]): Task | null {
  const first = tasks.filter(task => !task.later);
  const open = (status: TaskStatus) => status === 'untouched' || status === 'incomplete';
  return first.find(task => task.status === 'sent-back') ?? first.find(task => open(task.status)) ?? null;
}

/** Whether everything is answered, nothing sent back or unsaved is left, and the status lets it go out. */
export function maySubmit(status: RegistrationStatus, tasks: readonly Task[]): boolean {
  const first = tasks.filter(task => !task.later);
  return isEditable(status) && first.length > 0 && first.every(task => task.status === 'complete');
}
