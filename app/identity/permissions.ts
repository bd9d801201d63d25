import type { Actor, PemdaId } from './actor.ts';
import type { Role } from './roles.ts';

interface Rule {
  own?: readonly Role[];
  helped?: readonly Role[];
  any?: readonly Role[];
}

/**
 * Every action that changes or shows something guarded, and the roles that may. `own` = only on one's own
 * thing, `helped` = only where one stands in for the owner with the owner's consent.
 */
export const permissions = {
  'registration.fill': { own: ['vendor'], helped: ['officer'] },
  'registration.assist': { any: ['officer'] },
  'vendor.claim': { own: ['vendor'] },
  'vendor.invite': { any: ['ukpbj'] },
  'vendor.import': { any: ['ukpbj'] },
  'registration.review': { any: ['ukpbj'] },
  'registration.decide': { any: ['ukpbj'] },
  'registration.merge': { any: ['ukpbj'] },
  'product.edit': { own: ['vendor'] },
  'product.review': { any: ['ukpbj'] },
  'product.import': { any: ['ukpbj'] },
  'finding.accept': { any: ['ukpbj'] },
  'product.move': { any: [] },
  'quality.record': { any: [] },
  'listing.decide': { any: ['ukpbj'] },
  'sales.import': { any: ['ukpbj'] },
  'sales.report': { any: ['ukpbj'] },
  'promotion.run': { any: ['ukpbj'] },
  'promotion.ticket': { own: ['vendor'] },
  'bimtek.learn': { any: ['vendor', 'opd', 'trainer', 'officer', 'ukpbj'] },
  'bimtek.teach': { any: ['trainer', 'ukpbj'] },
  'certificate.manage': { any: ['ukpbj'] },
  'credential.keys': { any: [] },
  'programme.manage': { any: ['ukpbj'] },
  'outbox.see': { any: ['ukpbj'] },
  'outbox.retry': { any: ['ukpbj'] },
  'privacy.own': { own: ['vendor', 'trainer', 'ukpbj', 'opd', 'officer'] },
  'consent.record': { any: ['officer'] },
  'privacy.oversee': { any: ['ukpbj'] },
  'breach.handle': { any: ['ukpbj'] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/** Actions that only look, and those on what is one's own by law: a `view` right is enough. */
const looks: readonly Action[] = [
  'registration.review',
  'product.review',
  'sales.report',
  'promotion.ticket',
  'outbox.see',
  'privacy.own',
  'privacy.oversee',
];

/** The thing acted upon, as far as rights depend on it. */
export interface Thing {
  pemda: PemdaId;
  /** The person it belongs to, for `own` rights; several where records of one business were merged. */
  personId?: string | readonly string[] | null;
  /** The officer whom the owner lets write, for `helped` rights. */
  assistedBy?: string | null;
}

/** Whether the actor may do this here. Closed by default: an unknown action, another pemda, a visitor: no. */
export function can(actor: Actor, action: Action, thing: Thing): boolean {
  if (actor.kind === 'visitor') return false;
  if (actor.pemda !== thing.pemda) return false;
  if (actor.kind === 'system') return true;
  if (actor.rights === 'view' && !looks.includes(action)) return false;
  const rule: Rule = permissions[action];
  if (rule.any?.includes(actor.role)) return true;
  if (rule.own?.includes(actor.role) && [thing.personId].flat().includes(actor.personId)) return true;
  return (rule.helped?.includes(actor.role) ?? false) && thing.assistedBy === actor.personId;
}
