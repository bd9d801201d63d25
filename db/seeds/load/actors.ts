import type { Actor } from '~/identity/actor.ts';
import { officeAccounts } from '~/identity/demo-accounts.ts';
import type { Role } from '~/identity/roles.ts';
import type { StoryPlan } from '../story.ts';
import { accountId } from './people-of.ts';

export function personActor(pemda: string, personId: string, role: Role): Actor {
  return { kind: 'person', personId, pemda, role, rights: 'full' };
}

/** The member of the office in whose name the story decides and draws. */
export function officerOf(plan: StoryPlan): Actor & { kind: 'person' } {
  const account = officeAccounts.find(one => one.pemda === plan.pemda && one.role === 'ukpbj')!;
  return personActor(plan.pemda, accountId(account), 'ukpbj') as Actor & { kind: 'person' };
}
