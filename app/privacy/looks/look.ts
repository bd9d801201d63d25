import type { Role } from '~/identity/roles.ts';

/** Events that say: somebody of the office looked at what is locked. Subject: the vendor. */
export const lookTypes = ['registration.revealed', 'registration.document-seen'] as const;

/** What was opened: an answer by its question, a paper by its kind. */
export type Looked = { answer: string } | { document: string };

export interface Look {
  at: Date;
  what: Looked;
  /** Null: no longer with the office. */
  role: Role | null;
}

interface Logged {
  type: string;
  actor: string;
  occurredAt: Date;
  data: Record<string, unknown>;
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

/** Who looked, without naming the person: the owner sees the role, the office answers for its people. */
export function presentLooks(events: readonly Logged[], roles: ReadonlyMap<string, Role>): Look[] {
  return events.map(({ type, actor, occurredAt, data }) => ({
    at: occurredAt,
    what:
      type === 'registration.document-seen'
        ? { document: String(data.kind ?? '') }
        : { answer: String(data.question ?? '') },
    role: roles.get(actor) ?? null,
  }));
}

/** The people behind events; the system and visitors have no role to look up. */
export function peopleOf(events: readonly { actor: string }[]): string[] {
  return [...new Set(events.map(event => event.actor).filter(isId))];
}
