import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendorDocument } from '#db/schema/registration/documents.ts';
import { type PictureRemark, remarksOn } from '~/reference/picture/measure-picture.ts';
import type { Author } from '~/registration/answers/questions.ts';
import type { DocumentFormat } from './document-format.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';

export interface ListedDocument {
  id: string;
  kind: DocumentKind;
  format: DocumentFormat;
  /** Bytes of the kept file. */
  size: number;
  width: number | null;
  height: number | null;
  pages: number | null;
  /** Last day of validity, "2027-01-31"; null where the kind has none or nobody said. */
  expiresOn: string | null;
  sentAt: Date;
  sentAs: Author;
  /** What may be hard to read; advice only. */
  remarks: PictureRemark[];
}

/** The current documents of a vendor, one of a kind, in the order of the kinds. */
export async function listDocuments(tx: Tx, vendorId: string): Promise<ListedDocument[]> {
  const rows = await tx
    .select()
    .from(vendorDocument)
    .where(and(eq(vendorDocument.vendorId, vendorId), isNull(vendorDocument.endedAt)));
  return rows
    .map(({ id, kind, format, size, width, height, pages, expiresOn, sentAt, sentAs, measure }) => ({
      ...{ id, kind, format, size, width, height, pages, expiresOn, sentAt, sentAs },
      remarks: measure ? remarksOn(measure) : [],
    }))
    .sort((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind));
}
