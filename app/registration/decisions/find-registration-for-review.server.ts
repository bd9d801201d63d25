import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision } from '#db/schema/registration.ts';
import type { Problem } from '~/reference/result.ts';
import type { ShownAnswer } from '~/registration/answers/present-answer.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import type { Author, Question } from '~/registration/answers/questions.ts';
import type { World } from '~/registration/answers/read-answer.ts';
import { summariseAnswers } from '~/registration/answers/summarise-answers.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import type { Outcome, RegistrationStatus } from '~/registration/registration-status.ts';
import type { StoredReason } from './decision-reasons.ts';
import { findServiceClock } from './find-service-clock.server.ts';
import { isMasked, maskAnswer } from './mask-answer.ts';
import { outcomesFor } from './outcomes.ts';
import { reviewNotes } from './review-notes.ts';
import type { ServiceClock } from './service-promise.ts';

export interface ReviewLine {
  question: Question;
  shown: ShownAnswer | null;
  /** A personal answer, of which only a hint is shown. */
  masked: boolean;
  /** Who typed it; null while it is open. */
  author: Author | null;
  notes: Problem[];
}

export interface Proposal {
  id: string;
  outcome: Outcome;
  reasons: StoredReason[];
  note: string | null;
  proposedBy: string;
  proposedAt: Date;
}

export interface Review {
  id: string;
  vendorId: string;
  name: string;
  status: RegistrationStatus;
  version: number;
  submittedAt: Date | null;
  lines: ReviewLine[];
  clock: ServiceClock;
  /** What may be decided now; nothing while a proposal waits. */
  outcomes: readonly Outcome[];
  proposal: Proposal | null;
}

async function findProposal(tx: Tx, registrationId: string): Promise<Proposal | null> {
  const [row] = await tx
    .select({
      id: registrationDecision.id,
      outcome: registrationDecision.outcome,
      reasons: registrationDecision.reasons,
      note: registrationDecision.note,
      proposedBy: registrationDecision.proposedBy,
      proposedAt: registrationDecision.proposedAt,
    })
    .from(registrationDecision)
    .where(
      and(
        eq(registrationDecision.registrationId, registrationId),
        eq(registrationDecision.state, 'proposed'),
      ),
    )
    .orderBy(desc(registrationDecision.proposedAt))
    .limit(1);
  return row ?? null;
}

/** A registration as an officer sees it: personal answers masked here, so that they never reach the page. */
export async function findRegistrationForReview(
  tx: Tx,
  id: string,
  { world, now }: { world: World; now: Date },
): Promise<Review | null> {
  const loaded = await loadRegistration(tx, eq(registration.id, id));
  // A draft is the vendor's own: the office sees what was sent.
  if (!loaded || loaded.status === 'draft') return null;
  const { status, version, submittedAt, vendorId, answers, authors, mergedInto } = loaded;
  const proposal = await findProposal(tx, id);
  const notes = reviewNotes(answers, world);
  const lines = summariseAnswers(questionPages, answers)
    .flatMap(section => section.lines)
    .map(({ question, value }) => ({
      question,
      shown: value === null ? null : maskAnswer(question, value, world),
      masked: isMasked(question, answers),
      author: authors[question] ?? null,
      notes: notes.filter(note => note.field === question),
    }));
  return {
    id,
    vendorId,
    name: answers.businessName ?? '',
    status,
    version,
    submittedAt,
    lines,
    clock: await findServiceClock(tx, id, now),
    outcomes: proposal || mergedInto ? [] : outcomesFor(status),
    proposal,
  };
}
