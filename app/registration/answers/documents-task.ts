import { isEditable, type RegistrationStatus } from '~/registration/registration-status.ts';
import type { JudgedRequirement } from '~/registration/requirements/list-requirements.ts';
import type { TaskStatus } from './task-list.ts';

/** The papers as one part among the others: how far they are, as far as sending needs them. */
export function documentsTask(
  status: RegistrationStatus,
  due: readonly JudgedRequirement[],
  held: number,
): TaskStatus {
  if (status === 'submitted') return 'waiting';
  if (status === 'refused') return 'refused';
  if (!isEditable(status)) return 'accepted';
  const papers = due.filter(({ requirement }) => requirement.kind === 'document');
  if (papers.some(paper => paper.problem === 'sent-back')) return 'sent-back';
  if (papers.length === 0) return 'complete';
  return held > 0 ? 'incomplete' : 'untouched';
}
