import type { Role } from './roles.ts';

/** Where each role begins. */
const homes: Record<Role, string> = {
  vendor: '/vendor',
  trainer: '/trainer',
  ukpbj: '/ukpbj',
  opd: '/opd',
  officer: '/officer',
};

export function homeOf(role: Role): string {
  return homes[role];
}

/** A place of our own to return to after signing in, or null: never another site. */
export function ownPath(text: string | null): string | null {
  if (!text || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return null;
  return text.startsWith('/sign-') ? null : text;
}
