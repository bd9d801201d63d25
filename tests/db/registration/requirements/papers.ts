import { inPemda } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { DocumentKind } from '~/registration/documents/document-kinds.ts';

/** Writes down that a vendor holds a paper, once; how papers arrive is tried elsewhere. */
export async function holdPaper(
  vendorId: string,
  kind: DocumentKind,
  { expiresOn = null, pemda = '33.25' }: { expiresOn?: string | null; pemda?: string } = {},
): Promise<void> {
  await inPemda(pemda, tx =>
    tx
      .insert(vendorDocument)
      .values({
        ...{ pemdaId: pemda, id: newId(), vendorId, kind, format: 'webp' as const, size: 1, digest: newId() },
        ...{
          expiresOn,
          sentAt: new Date('2026-11-19T02:00:00Z'),
          sentBy: newId(),
          sentAs: 'vendor' as const,
        },
      })
      .onConflictDoNothing(),
  );
}
