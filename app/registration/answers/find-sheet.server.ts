import { eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registrationDraft, registrationStep } from '#db/schema/registration/drafts.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { type LoadedRegistration, loadRegistration } from '~/registration/load-registration.server.ts';
import { draftColumn } from './drafts/write-drafts.server.ts';
import type { Answers, Question } from './questions.ts';
import type { Step } from './steps.ts';

/** A registration as the one who fills it in sees it: answers, what is typed and not saved, and how far each page is. */
export interface Sheet extends Omit<LoadedRegistration, 'seal'> {
  /** As typed. */
  drafts: Answers;
  /** When each question was last typed or saved, milliseconds. */
  knownAt: Partial<Record<Question, number>>;
  steps: Step[];
}

/** The sheet of the person who owns it; null before it is started. */
export function findSheetOfPerson(tx: Tx, personId: string): Promise<Sheet | null> {
  return findSheet(tx, eq(vendor.personId, personId));
}

/** The sheet under an id, for whoever may write in it besides its owner: ask the guard first. */
export function findSheetOfRegistration(tx: Tx, registrationId: string): Promise<Sheet | null> {
  return findSheet(tx, eq(registration.id, registrationId));
}

async function findSheet(tx: Tx, where: SQL): Promise<Sheet | null> {
  const loaded = await loadRegistration(tx, where);
  if (!loaded) return null;
  const steps = await tx
    .select()
    .from(registrationStep)
    .where(eq(registrationStep.registrationId, loaded.id))
    .orderBy(registrationStep.page);
  const { drafts, knownAt } = await openDrafts(tx, loaded);
  const { seal: _seal, ...own } = loaded;
  return { ...own, drafts, knownAt, steps };
}

/** What is typed and not saved: drafts newer than the saved answer, since a list or an officer may have written after. */
export async function openDrafts(tx: Tx, { id, seal, submittedAt }: LoadedRegistration) {
  const rows = await tx.select().from(registrationDraft).where(eq(registrationDraft.registrationId, id));
  const saved = await tx
    .select({ question: registrationAnswer.question, answeredAt: registrationAnswer.answeredAt })
    .from(registrationAnswer)
    .where(eq(registrationAnswer.registrationId, id));
  const floor = submittedAt?.getTime() ?? 0;
  const knownAt: Sheet['knownAt'] = {};
  for (const { question, answeredAt } of saved) knownAt[question] = Math.max(floor, answeredAt.getTime());
  const drafts: Answers = {};
  for (const { question, stamp, sealed } of rows) {
    const before = knownAt[question] ?? floor;
    knownAt[question] = Math.max(before, stamp);
    if (seal && sealed && stamp >= before) drafts[question] = seal.open(draftColumn(question), sealed);
  }
  return { drafts, knownAt };
}
