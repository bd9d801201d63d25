import type { Template } from '~/messages/templates.ts';
import type { Question } from '~/registration/answers/questions.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';
import type { Outcome } from '~/registration/registration-status.ts';
import type { SpokenReason } from './say-reasons.ts';

/** Who did something, as far as the other side needs to know: never a name. */
export const parties = ['you', 'officer', 'vendor', 'assistant', 'system'] as const;
export type Party = (typeof parties)[number];

export type TimelineEntry = { at: Date; by: Party } & (
  | { kind: 'started' | 'submitted' | 'resubmitted' | 'restarted' }
  | { kind: 'page'; page: string }
  | {
      kind: 'decided' | 'proposed' | 'confirmed' | 'rejected' | 'withdrawn' | 'undone';
      outcome: Outcome;
      reasons: SpokenReason[];
      note: string | null;
    }
  | { kind: 'document'; document: DocumentKind }
  | { kind: 'message' | 'message-waits' | 'message-withdrawn'; template: Template }
  | { kind: 'revealed'; question: Question }
);

/** Newest first; of one instant, the later of the list. The same page saved again and again stands once, at its latest. */
export function orderTimeline(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const newest = [...entries].reverse().sort((a, b) => b.at.getTime() - a.at.getTime());
  return newest.filter((entry, at) => {
    const later = newest[at - 1];
    return !(
      entry.kind === 'page' &&
      later?.kind === 'page' &&
      later.page === entry.page &&
      later.by === entry.by
    );
  });
}

const inside: readonly TimelineEntry['kind'][] = ['proposed', 'rejected', 'withdrawn'];

/** What the vendor reads of it: a proposal is the office's own affair until it holds. */
export function tellVendorSide(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.filter(entry => !inside.includes(entry.kind));
}
