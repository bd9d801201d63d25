import type { Rights, Role } from './roles.ts';

/** Kemendagri code of a regency or city, dotted: "33.25". */
export type PemdaId = string;

const form = /^\d{2}\.\d{2}$/;

export function isPemdaId(text: unknown): text is PemdaId {
  return typeof text === 'string' && form.test(text);
}

/** Who acts: a signed-in person in one role of one pemda, the system itself, or a visitor. */
export type Actor =
  | { kind: 'person'; personId: string; pemda: PemdaId; role: Role; rights: Rights }
  | { kind: 'system'; pemda: PemdaId }
  | { kind: 'visitor' };

export const visitor: Actor = { kind: 'visitor' };

export function systemActor(pemda: PemdaId): Actor {
  return { kind: 'system', pemda };
}

/** What the audit log names: an id, never a name. */
export function actorId(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : actor.kind;
}

/** Stands for the system where a column holds a person's id. */
export const systemId = '00000000-0000-7000-8000-000000000000';

/** Who acts, as an id column stores it. */
export function storedActorId(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : systemId;
}
