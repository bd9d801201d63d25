import { and, eq, isNull } from 'drizzle-orm';
import { documentUpload } from '#db/schema/registration/documents.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { preparePaperApart } from '~/platform/paper/prepare-paper-apart.server.ts';
import { err, ok, type Problem, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { documentDigest } from './document-digest.server.ts';
import { documentEvents } from './events.ts';
import type { FoundUpload } from './find-upload.server.ts';
import { keepDocument } from './keep-document.server.ts';
import { uploadFile } from './upload-file.server.ts';

/** What became of an upload. `sha256` is of the bytes that arrived: the phone forgets its copy only if it is the same. */
export type Settled =
  | { kept: true; documentId: string; sha256: string }
  | { kept: false; problem: Problem<DocumentCode> };

type Run = <T>(command: (ctx: Ctx) => Promise<Result<T>>) => Promise<Result<T>>;

/**
 * Ends an upload: the bytes are judged by their hash, made anew in a process of their own, and kept; or refused with a
 * code. Asked again after a lost answer, it says the same. An error leaves everything as it was, to be tried again.
 */
export async function settleUpload(
  upload: FoundUpload,
  expected: string,
  run: Run,
): Promise<Result<Settled, DocumentCode>> {
  if (upload.documentId) return repeat(upload.documentId, upload, expected);
  if (upload.refusal) return ok({ kept: false, problem: { code: upload.refusal as DocumentCode } });
  const bytes = await uploadFile.read(upload.id, upload.key);
  if (bytes.length !== upload.length) return err('upload-unfinished');
  const arrived = sha256(bytes);
  const paper = arrived === expected ? await preparePaperApart(bytes) : 'document-damaged';
  const { vendorId, kind } = upload;
  const result = await run<Settled>(async ctx => {
    if (typeof paper === 'string') return refuse(ctx, upload, paper);
    const kept = await keepDocument(ctx, { vendorId, kind, paper, sha256: arrived });
    if (!kept.ok) return kept;
    await end(ctx, upload.id, { documentId: kept.value.documentId });
    return ok({ kept: true, documentId: kept.value.documentId, sha256: arrived });
  });
  if (result.ok) await uploadFile.remove(upload.id);
  return result as Result<Settled, DocumentCode>;
}

/** The answer that got lost: kept already, if the phone means the same bytes. */
function repeat(
  documentId: string,
  { digest, pemdaId }: FoundUpload,
  sha256: string,
): Result<Settled, DocumentCode> {
  return digest === documentDigest(pemdaId, sha256)
    ? ok({ kept: true, documentId, sha256 })
    : err('document-damaged');
}

async function refuse(
  ctx: Ctx,
  { id, vendorId, kind }: FoundUpload,
  code: DocumentCode,
): Promise<Result<Settled>> {
  await end(ctx, id, { refusal: code });
  ctx.record(documentEvents['upload-refused'](id, { vendorId, kind, code }));
  return ok({ kept: false, problem: { code } });
}

async function end(ctx: Ctx, uploadId: string, as: { documentId?: string; refusal?: string }): Promise<void> {
  await ctx.tx
    .update(documentUpload)
    .set({ settledAt: ctx.clock.now(), ...as })
    .where(and(eq(documentUpload.id, uploadId), isNull(documentUpload.settledAt)));
}
