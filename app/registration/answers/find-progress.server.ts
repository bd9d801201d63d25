import type { Tx } from '#db/client.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { isEditable } from '~/registration/registration-status.ts';
import { getFacts } from '~/registration/requirements/get-requirements.server.ts';
import { dueAtSubmission, type JudgedRequirement } from '~/registration/requirements/list-requirements.ts';
import { documentsTask } from './documents-task.ts';
import { findSheetOfPerson, findSheetOfRegistration, type Sheet } from './find-sheet.server.ts';
import { questionPages } from './question-pages.server.ts';
import { findResumePlace, type ResumePlace } from './steps.ts';
import { listTasks, maySubmit, nextTask, type Task, type TaskStatus } from './task-list.ts';

/** How far a registration is, part by part, and what comes next. */
export interface Progress {
  sheet: Sheet;
  tasks: Task[];
  /** The papers as one more part. */
  documents: TaskStatus;
  /** What sending still waits for. */
  due: JudgedRequirement[];
  mayGo: boolean;
  /** Where to go on; null when no question is left or nothing may be written. */
  resume: ResumePlace | null;
}

/** The progress of the person who owns the registration; null before it is started. */
export async function findProgressOfPerson(tx: Tx, personId: string, now: Date): Promise<Progress | null> {
  return measure(tx, await findSheetOfPerson(tx, personId), now);
}

/** The progress of a registration, for whoever may write in it besides its owner: ask the guard first. */
export async function findProgressOfRegistration(
  tx: Tx,
  registrationId: string,
  now: Date,
): Promise<Progress | null> {
  return measure(tx, await findSheetOfRegistration(tx, registrationId), now);
}

async function measure(tx: Tx, sheet: Sheet | null, now: Date): Promise<Progress | null> {
  if (!sheet) return null;
  const tasks = listTasks(questionPages, sheet);
  const facts = await getFacts(tx, sheet.vendorId);
  const due = dueAtSubmission(facts, wibDay(now));
  return {
    sheet,
    tasks,
    documents: documentsTask(sheet.status, due, facts.documents.length),
    due,
    mayGo: due.length === 0 && maySubmit(sheet.status, tasks),
    resume: isEditable(sheet.status) ? findResumePlace(tasks, sheet.steps, nextTask(tasks)) : null,
  };
}
