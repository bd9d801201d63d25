import { and, eq, isNull } from 'drizzle-orm';
import { deletionRequest } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findHead } from '~/audit/find-head.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import { type DeletionProof, type Forgotten, keptThings, sumForgotten } from './deletion-proof.ts';

/** Who is to be forgotten: the person, and in this pemda the business, where there is one. */
export interface ForgottenSubject {
  personId: string | null;
  vendorId: string | null;
}

/** One domain's own way to forget. The list of all of them, those that build on others first, stands in the composition. */
export interface Forgetter {
  part: string;
  forget(ctx: Ctx, subject: ForgottenSubject): Promise<Forgotten>;
}

/** Lets every domain forget, in this one transaction. Files go last, before it is committed: tried again, they are gone already. */
export async function forgetEverywhere(
  ctx: Ctx,
  subject: ForgottenSubject,
  forgetters: readonly Forgetter[],
) {
  const parts: [string, Forgotten][] = [];
  for (const { part, forget } of forgetters) parts.push([part, await forget(ctx, subject)]);
  const sum = sumForgotten(parts);
  for (const key of sum.files) await storage().remove(key);
  return sum;
}

export interface DueDeletion {
  requestId: string;
  vendorId: string | null;
  forgetters: readonly Forgetter[];
}

/** Carries out one wish for the system: all or nothing, with a proof that names nobody. */
export async function carryOutDeletion(
  ctx: Ctx,
  { requestId, vendorId, forgetters }: DueDeletion,
): Promise<Result<DeletionProof, PrivacyCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  const [wish] = await ctx.tx
    .select()
    .from(deletionRequest)
    .where(
      and(
        eq(deletionRequest.id, requestId),
        isNull(deletionRequest.cancelledAt),
        isNull(deletionRequest.doneAt),
      ),
    )
    .for('update');
  const now = ctx.clock.now();
  if (!wish || wish.dueAt > now) return err('deletion-not-open');
  const { personId } = wish;
  const chainBefore = await findHead(ctx.tx);
  const to = (await findRecipient(ctx.tx, personId))?.contacts[0];
  const { removed, files, keysDestroyed } = await forgetEverywhere(ctx, { personId, vendorId }, forgetters);
  const proof: DeletionProof = {
    request: requestId,
    pemda: ctx.pemda,
    person: personId,
    vendor: vendorId,
    requestedAt: wish.requestedAt.toISOString(),
    doneAt: now.toISOString(),
    removed,
    files: files.length,
    keysDestroyed,
    kept: keptThings,
    chainBefore,
  };
  await ctx.tx.update(deletionRequest).set({ doneAt: now, proof }).where(eq(deletionRequest.id, requestId));
  ctx.record(
    privacyEvents['deletion-carried-out'](personId, { requestId, vendorId, removed, files: files.length }),
  );
  // One last message, under a key of its own; the retention rule for farewells takes its address away within days.
  if (to)
    await queueMessage(ctx, {
      template: 'deletion-done',
      key: `deletion-done|${requestId}`,
      personId: null,
      to: { kind: to.kind, value: to.value },
      values: {},
      link: `/deletions/${ctx.pemda}/${requestId}`,
    });
  return ok(proof);
}
