import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { vendor } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { type Actor, storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { PreparedPaper } from '~/platform/paper/paper.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { Author } from '~/registration/answers/questions.ts';
import type { DocumentCode } from './codes.ts';
import { destroySoon } from './destroy-soon.ts';
import { documentDigest } from './document-digest.server.ts';
import { storeDocument } from './document-files.server.ts';
import type { DocumentKind } from './document-kinds.ts';
import { daysBefore, isEvidence, maySend, quotas } from './document-rules.ts';
import { documentEvents } from './events.ts';
import { loadOwner, type Owner } from './load-owner.server.ts';

export interface KeepDocument {
  vendorId: string;
  kind: DocumentKind;
  paper: PreparedPaper;
  /** SHA-256 of the bytes that arrived. */
  sha256: string;
}

/**
 * Keeps a prepared paper as the vendor's current one of its kind. The one before stays in the history if the office may
 * have decided on it; otherwise its bytes are destroyed. The same bytes again are the same document.
 */
export async function keepDocument(
  ctx: Ctx,
  { vendorId, kind, paper, sha256 }: KeepDocument,
): Promise<Result<{ documentId: string }, DocumentCode>> {
  const owner = await loadOwner(ctx.tx, eq(vendor.id, vendorId), true);
  if (!owner) return err('vendor-unknown');
  if (!can(ctx.actor, 'registration.fill', { pemda: ctx.pemda, ...owner })) return err('not-allowed');
  if (!maySend(owner.status)) return err('documents-locked');
  if (!owner.seal) return err('vendor-unknown');
  const digest = documentDigest(ctx.pemda, sha256);
  const former = await findCurrent(ctx, vendorId, kind);
  if (former?.digest === digest) return ok({ documentId: former.id });
  if ((await countToday(ctx, vendorId)) >= quotas.perDay) return err('document-quota');
  const documentId = newId();
  if (former) await endDocument(ctx, owner, former, documentId);
  const { whole, small, measure, ...form } = paper;
  await ctx.tx.insert(vendorDocument).values({
    ...{ pemdaId: ctx.pemda, id: documentId, vendorId, kind, ...form, size: whole.length, digest, measure },
    ...{ sentAt: ctx.clock.now(), sentBy: storedActorId(ctx.actor), sentAs: authorOf(ctx.actor) },
  });
  await storeDocument(ctx.pemda, documentId, { whole, small }, owner.seal);
  ctx.record(documentEvents['document-sent'](documentId, { vendorId, kind, replaced: former?.id ?? null }));
  return ok({ documentId });
}

async function findCurrent({ tx }: Ctx, vendorId: string, kind: DocumentKind) {
  const [row] = await tx
    .select({ id: vendorDocument.id, digest: vendorDocument.digest, sentAt: vendorDocument.sentAt })
    .from(vendorDocument)
    .where(
      and(
        eq(vendorDocument.vendorId, vendorId),
        eq(vendorDocument.kind, kind),
        isNull(vendorDocument.endedAt),
      ),
    );
  return row;
}

async function countToday({ tx, clock }: Ctx, vendorId: string): Promise<number> {
  const since = daysBefore(clock.now(), 1);
  const [row] = await tx
    .select({ n: count() })
    .from(vendorDocument)
    .where(and(eq(vendorDocument.vendorId, vendorId), gt(vendorDocument.sentAt, since)));
  return row?.n ?? 0;
}

/** Takes a document out of use. What the office never saw is destroyed once this is committed. */
export async function endDocument(
  ctx: Ctx,
  owner: Owner,
  document: { id: string; sentAt: Date },
  replacedBy: string | null,
): Promise<void> {
  const now = ctx.clock.now();
  const evidence = isEvidence(document.sentAt, owner.submittedAt);
  await ctx.tx
    .update(vendorDocument)
    .set({ endedAt: now, replacedBy, destroyedAt: evidence ? null : now })
    .where(eq(vendorDocument.id, document.id));
  if (!evidence) ctx.send(destroySoon(document.id));
}

function authorOf(actor: Actor): Author {
  if (actor.kind !== 'person') return 'list';
  return actor.role === 'officer' ? 'officer' : 'vendor';
}
