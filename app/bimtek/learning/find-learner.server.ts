import type { Tx } from '#db/client.server.ts';
import type { PemdaId } from '~/identity/actor.ts';
import { findRecipients } from '~/identity/find-recipient.server.ts';
import { listRoles } from '~/identity/list-roles.server.ts';

/** Whether a person learns in this pemda: owners of businesses and buyers do. */
export async function isLearnerHere(tx: Tx, pemda: PemdaId, personId: string): Promise<boolean> {
  const role = (await listRoles(pemda, [personId], tx)).get(personId);
  return role === 'vendor' || role === 'opd';
}

export interface Learner {
  personId: string;
  /** Null once the person's key is destroyed. */
  name: string | null;
}

/** Learners of this pemda among these people, with their names, in the same order; others are left out. */
export async function listLearners(tx: Tx, pemda: PemdaId, personIds: readonly string[]): Promise<Learner[]> {
  const known = await listRoles(pemda, personIds, tx);
  const here = personIds.filter(id => ['vendor', 'opd'].includes(known.get(id) ?? ''));
  const people = await findRecipients(tx, here);
  return here.map(personId => ({ personId, name: people.get(personId)?.name ?? null }));
}
