import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { PictureRemark } from '~/reference/picture/measure-picture.ts';
import type { CapabilityState } from '~/registration/requirements/list-requirements.ts';
import { askedDocuments } from './asked-documents.ts';
import type { DocumentFormat } from './document-format.ts';
import { canExpire, type DocumentKind, documentKinds, isDocumentKind } from './document-kinds.ts';

export const cardStates = ['missing', 'present', 'again', 'expired', 'optional'] as const;
export type CardState = (typeof cardStates)[number];

/** A document as its owner sees it. */
export interface ShownDocument {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  pages: number | null;
  expiresOn: string | null;
  sentAt: Date;
  sentAs: string;
  remarks: PictureRemark[];
}

export interface DocumentCardShown {
  kind: DocumentKind;
  state: CardState;
  document: ShownDocument | null;
  dueOn: string | null;
  /** Codes of what the office wants changed. */
  reasons: string[];
  /** Carries a last day of validity. */
  expires: boolean;
}

export interface DocumentCards {
  cards: DocumentCardShown[];
  /** Kinds that nobody asks for now and that can be added. */
  others: DocumentKind[];
  /** Of those without which the registration does not go out. */
  done: number;
  all: number;
}

/**
 * The cards of one vendor: what is asked, what is there already, and what `?add=` wants; the registration's papers first.
 */
export function buildCards(
  states: readonly CapabilityState[],
  documents: readonly ShownDocument[],
  wanted: string | null,
  today: CalendarDay,
): DocumentCards {
  const asked = askedDocuments(states);
  const kinds = new Set<DocumentKind>(asked.map(each => each.kind));
  for (const { kind } of documents) kinds.add(kind);
  if (isDocumentKind(wanted)) kinds.add(wanted);
  const cards = [...kinds].map((kind): DocumentCardShown => {
    const document = documents.find(each => each.kind === kind) ?? null;
    const {
      forSubmission = false,
      dueOn = null,
      reasons = [],
    } = asked.find(each => each.kind === kind) ?? {};
    const state = stateOf(document, { today, forSubmission, reasons });
    return { kind, state, document, dueOn, reasons, expires: canExpire(kind) };
  });
  const needed = asked.filter(each => each.forSubmission).map(each => each.kind);
  const done = cards.filter(card => needed.includes(card.kind) && card.state === 'present').length;
  const others = documentKinds.filter(kind => kind !== 'consent-paper' && !kinds.has(kind));
  return { cards, others, done, all: needed.length };
}

function stateOf(
  document: ShownDocument | null,
  { today, forSubmission, reasons }: { today: CalendarDay; forSubmission: boolean; reasons: string[] },
): CardState {
  if (!document) return forSubmission ? 'missing' : 'optional';
  if (reasons.length > 0) return 'again';
  return document.expiresOn !== null && document.expiresOn < today ? 'expired' : 'present';
}
