import { eq } from 'drizzle-orm';
import { registration, registrationMove, vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { canMove, canUndo, type RegistrationStatus } from './registration-status.ts';

/** The registration as its command loaded and locked it. */
export interface Movable {
  id: string;
  vendorId: string;
  status: RegistrationStatus;
  version: number;
}

export interface Move {
  to: RegistrationStatus;
  /** The decision that moves it, where one does. */
  decisionId?: string;
  /** Takes back a decision instead of going on. */
  undo?: boolean;
}

/**
 * The only place where a status changes: registration and vendor together, one version on, one row in the timeline.
 * Throws on a way that does not exist: the command has asked `canMove` or `canUndo` before.
 */
export async function moveRegistration(ctx: Ctx, from: Movable, move: Move): Promise<void> {
  const allowed = move.undo ? canUndo(from.status, move.to) : canMove(from.status, move.to);
  if (!allowed) throw new Error(`no way from ${from.status} to ${move.to}`);
  const now = ctx.clock.now();
  const by = storedActorId(ctx.actor);
  const times =
    move.to === 'submitted'
      ? { ...(move.undo ? {} : { submittedAt: now }), decidedAt: null, decidedBy: null }
      : // Beginning again is the vendor's own step: the decision before it stays dated as it was.
        move.to === 'draft'
        ? {}
        : { decidedAt: now, decidedBy: by };
  await ctx.tx
    .update(registration)
    .set({ status: move.to, version: from.version + 1, ...times })
    .where(eq(registration.id, from.id));
  // Taking an acceptance back leaves nothing of it; coming back from an exclusion keeps the first day.
  const accepted =
    from.status === 'submitted' && move.to === 'accepted'
      ? { acceptedAt: now }
      : move.undo && move.to === 'submitted'
        ? { acceptedAt: null }
        : {};
  await ctx.tx
    .update(vendor)
    .set({ status: move.to, ...accepted })
    .where(eq(vendor.id, from.vendorId));
  await ctx.tx.insert(registrationMove).values({
    pemdaId: ctx.pemda,
    id: newId(),
    registrationId: from.id,
    fromStatus: from.status,
    toStatus: move.to,
    decisionId: move.decisionId ?? null,
    undo: move.undo ?? false,
    movedAt: now,
    movedBy: by,
  });
}
