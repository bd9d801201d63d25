import type { Tx } from '#db/client.server.ts';
import type { World } from '~/registration/answers/read-answer.ts';
import { type ListedDocument, listDocuments } from '~/registration/documents/list-documents.server.ts';
import {
  type DuplicateHint,
  listDuplicateHints,
} from '~/registration/duplicates/list-duplicate-hints.server.ts';
import { listConnected } from '~/registration/registers/ask-register.server.ts';
import { listRegisterChecks } from '~/registration/registers/list-register-checks.server.ts';
import type { RegisterCheck } from '~/registration/registers/registers.ts';
import { type DecisionNotice, findDecisionNotice } from './find-decision-notice.server.ts';
import { findRegistrationForReview, type Review } from './find-registration-for-review.server.ts';
import { findNeighbours, type Neighbours } from './list-queue.server.ts';
import { listTimeline } from './list-timeline.server.ts';
import type { QueueFilter } from './queue-filter.ts';
import type { TimelineEntry } from './timeline.ts';

export interface ReviewDesk {
  review: Review;
  documents: ListedDocument[];
  /** Other vendors that may be the same one. */
  twins: DuplicateHint[];
  /** What the outside registers said; null while none is connected and none was asked. */
  checks: RegisterCheck[] | null;
  timeline: TimelineEntry[];
  neighbours: Neighbours;
  /** What was decided a moment ago, here or on the case before. */
  notice: DecisionNotice | null;
}

export interface AtDesk {
  world: World;
  now: Date;
  viewer: string;
  t: (key: string) => string;
  filter: QueueFilter;
  /** The decision that brought the officer here. */
  decisionId: string | null;
}

/** Everything that an officer has before him to decide one case. */
export async function findReviewDesk(tx: Tx, id: string, at: AtDesk): Promise<ReviewDesk | null> {
  const review = await findRegistrationForReview(tx, id, at);
  if (!review) return null;
  return {
    review,
    documents: await listDocuments(tx, review.vendorId),
    twins: await listDuplicateHints(tx, review.vendorId),
    checks: await findChecks(tx, review.vendorId),
    timeline: await listTimeline(tx, id, at),
    neighbours: await findNeighbours(tx, id, at.filter, at.now),
    notice: at.decisionId ? await findDecisionNotice(tx, at.decisionId, at.now) : null,
  };
}

async function findChecks(tx: Tx, vendorId: string): Promise<RegisterCheck[] | null> {
  const checks = await listRegisterChecks(tx, vendorId);
  return checks.length > 0 || listConnected().length > 0 ? checks : null;
}
