import { randomBytes } from 'node:crypto';
import { and, count, eq, gt, isNull, sum } from 'drizzle-orm';
import { documentUpload } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { MAX_PAPER_BYTES } from '~/platform/paper/paper.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { isDocumentKind } from './document-kinds.ts';
import { daysBefore, maySend, quotas, UPLOAD_DAYS } from './document-rules.ts';
import { documentEvents } from './events.ts';
import { loadOwner } from './load-owner.server.ts';

export interface OpenUpload {
  vendorId: string;
  /** As the phone says it. */
  kind: string;
  /** Bytes to come. */
  length: number;
}

/** Begins an upload that may be cut and taken up again, also after the phone was off. */
export async function openUpload(
  ctx: Ctx,
  { vendorId, kind, length }: OpenUpload,
): Promise<Result<{ uploadId: string }, DocumentCode>> {
  const owner = await loadOwner(ctx.tx, eq(vendor.id, vendorId), true);
  if (!owner?.seal) return err('vendor-unknown');
  if (!can(ctx.actor, 'registration.fill', { pemda: ctx.pemda, ...owner })) return err('not-allowed');
  if (!maySend(owner.status)) return err('documents-locked');
  if (!isDocumentKind(kind)) return err('document-kind-unknown');
  if (!Number.isInteger(length) || length <= 0) return err('upload-length-wrong');
  if (length > MAX_PAPER_BYTES) return err('document-too-large');
  const now = ctx.clock.now();
  const open = and(
    eq(documentUpload.vendorId, vendorId),
    isNull(documentUpload.settledAt),
    gt(documentUpload.openedAt, daysBefore(now, UPLOAD_DAYS)),
  );
  const [held] = await ctx.tx
    .select({ n: count(), bytes: sum(documentUpload.length) })
    .from(documentUpload)
    .where(open);
  if ((held?.n ?? 0) >= quotas.openUploads || Number(held?.bytes ?? 0) + length > quotas.openBytes)
    return err('upload-quota');
  const uploadId = newId();
  await ctx.tx.insert(documentUpload).values({
    ...{ pemdaId: ctx.pemda, id: uploadId, vendorId, kind, length },
    sealedKey: owner.seal.sealBytes(`upload|${uploadId}`, randomBytes(32)),
    ...{ openedAt: now, openedBy: storedActorId(ctx.actor) },
  });
  ctx.record(documentEvents['upload-opened'](uploadId, { vendorId, kind }));
  return ok({ uploadId });
}
