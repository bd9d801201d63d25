import type { Role } from '../roles.ts';

/** Roles that see what others wrote: a password alone does not open them (ASVS 5.0 6.3.3). */
export const staffRoles = ['ukpbj', 'trainer', 'officer'] as const satisfies readonly Role[];

export function isStaff(role: Role): boolean {
  return (staffRoles as readonly Role[]).includes(role);
}

/** What still stands between a session and the pages: setting up the second step, taking it, or nothing. */
export type SecondStep = 'set-up' | 'prove' | 'none';

/**
 * Who has set it up always has to prove it. In live mode staff have to set it up first; the demo's one-click accounts
 * may try the portal without.
 */
export function secondStep(session: {
  role: Role;
  live: boolean;
  enrolled: boolean;
  proved: boolean;
}): SecondStep {
  if (session.enrolled) return session.proved ? 'none' : 'prove';
  return session.live && isStaff(session.role) ? 'set-up' : 'none';
}
