import type { Ctx } from '~/audit/command.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { preparePaperApart } from '~/platform/paper/prepare-paper-apart.server.ts';
import { err, type Result } from '~/reference/result.ts';
import type { DocumentCode } from '~/registration/documents/codes.ts';
import { keepDocument } from '~/registration/documents/keep-document.server.ts';
import type { AssistanceCode } from './codes.ts';
import { giveConsent } from './give-consent.server.ts';
import { loadOwnAssistance } from './load-own-assistance.server.ts';

type Given = Result<{ documentId: string }, AssistanceCode | DocumentCode>;
type Done = Result<{ documentId: string }>;

/**
 * The signed form as a photo or PDF: made anew before the transaction opens, then kept with the vendor's papers, and from
 * here on the officer may write. `bytes` is null when it was over the cap.
 */
export async function consentOnPaper(
  { registrationId, bytes }: { registrationId: string; bytes: Buffer | null },
  run: (command: (ctx: Ctx) => Promise<Given>) => Promise<Done>,
): Promise<Done> {
  if (!bytes) return err('document-too-large', { field: 'file' });
  const paper = await preparePaperApart(bytes);
  if (typeof paper === 'string') return err(paper, { field: 'file' });
  return run(async ctx => {
    const own = await loadOwnAssistance(ctx, registrationId);
    if (!own.ok) return own;
    if (own.value.consentedAt) return err('consent-given-already');
    await giveConsent(ctx, own.value, 'paper');
    const { vendorId } = own.value;
    return keepDocument(ctx, { vendorId, kind: 'consent-paper', paper, sha256: sha256(bytes) });
  });
}
