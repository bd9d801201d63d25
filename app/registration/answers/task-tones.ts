import type { TaskStatus } from './task-list.ts';

/** How a task's status looks; its word is `registration.task.<status>`. */
export const taskTones = {
  untouched: 'info',
  incomplete: 'wait',
  complete: 'good',
  waiting: 'busy',
  'sent-back': 'bad',
  accepted: 'good',
  refused: 'bad',
} as const satisfies Record<TaskStatus, string>;
