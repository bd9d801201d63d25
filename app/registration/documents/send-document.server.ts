import type { Ctx } from '~/audit/command.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { preparePaperApart } from '~/platform/paper/prepare-paper-apart.server.ts';
import { err, type Result } from '~/reference/result.ts';
import type { DocumentCode } from './codes.ts';
import { isDocumentKind } from './document-kinds.ts';
import { keepDocument } from './keep-document.server.ts';

type Kept = Result<{ documentId: string }, DocumentCode>;
type Run = (command: (ctx: Ctx) => Promise<Kept>) => Promise<Kept>;

const field = 'file';

/** A paper from a plain form: made anew before the transaction opens, then kept. `bytes` is null when it was over the cap. */
export async function sendDocument(
  { vendorId, kind, bytes }: { vendorId: string; kind: string; bytes: Buffer | null },
  run: Run,
): Promise<Kept> {
  if (!isDocumentKind(kind)) return err('document-kind-missing', { field: 'kind' });
  if (!bytes) return err('document-too-large', { field });
  const paper = await preparePaperApart(bytes);
  if (typeof paper === 'string') return err(paper, { field });
  return run(ctx => keepDocument(ctx, { vendorId, kind, paper, sha256: sha256(bytes) }));
}
