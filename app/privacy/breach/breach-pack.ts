import type { ExposedField } from '../processing-record.ts';
import type { BreachKind } from './breach-kinds.ts';

const hour = 3_600_000;

/** UU PDP art. 46: person and authority are told within 3 × 24 hours. */
export const hoursToNotify = 72;

export function notifyBy(knownAt: Date): Date {
  return new Date(knownAt.getTime() + hoursToNotify * hour);
}

/** Events that show who was inside and what was opened or taken; the rest of the log says nothing about a breach. */
export const trailTypes = [
  'identity.signed-in',
  'identity.signed-out',
  'identity.password-changed',
  'identity.reset-requested',
  'identity.session-revoked',
  'registration.revealed',
  'registration.document-seen',
  'privacy.data-exported',
] as const;

export interface TrailEvent {
  type: string;
  subject: string;
  actor: string;
  data: Record<string, unknown>;
  occurredAt: Date;
}

export interface BreachQuestion {
  kind: BreachKind;
  from: Date;
  to: Date;
  /** The misused account, for `account`. */
  suspectId: string | null;
}

export interface Affected {
  /** Vendors whose things were opened, and people whose account or copy got out. */
  vendorIds: string[];
  personIds: string[];
  fields: ExposedField[];
}

const looked = ['registration.revealed', 'registration.document-seen'];

/** Whether an event belongs to the question: of one account, or of all. */
export function isOfQuestion({ kind, suspectId }: BreachQuestion, event: TrailEvent): boolean {
  return kind !== 'account' || event.actor === suspectId || event.subject === suspectId;
}

/** What the log says was opened or taken, and of whom: for `access` and `account`. */
export function readTrail(question: BreachQuestion, trail: readonly TrailEvent[]): Affected {
  const vendorIds = new Set<string>();
  const personIds = new Set<string>();
  const fields = new Map<string, ExposedField>();
  for (const event of trail.filter(each => isOfQuestion(question, each))) {
    if (looked.includes(event.type)) {
      vendorIds.add(event.subject);
      const field = String(event.data.question ?? event.data.kind ?? '');
      if (field) fields.set(field, { field, sealed: false });
    }
    if (event.type === 'privacy.data-exported') {
      personIds.add(event.subject);
      fields.set('ownCopy', { field: 'ownCopy', sealed: false });
    }
  }
  if (question.kind === 'account' && question.suspectId) personIds.add(question.suspectId);
  return { vendorIds: [...vendorIds], personIds: [...personIds], fields: [...fields.values()] };
}

/** Adds fields by name; one that is open in either list is open. */
export function joinFields(...lists: readonly (readonly ExposedField[])[]): ExposedField[] {
  const joined = new Map<string, boolean>();
  for (const { field, sealed } of lists.flat()) joined.set(field, sealed && (joined.get(field) ?? true));
  return [...joined].map(([field, sealed]) => ({ field, sealed }));
}

/** Puts values into a letter's `{names}`; a name without a value stays, so that nobody sends it unread. */
export function fillLetter(
  paragraphs: readonly string[],
  values: Readonly<Record<string, string>>,
): string[] {
  return paragraphs.map(text =>
    text.replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    ),
  );
}
