import { z } from 'zod';
import { defineEvents } from '~/audit/events.ts';
import { documentKinds } from './document-kinds.ts';

const kind = z.enum(documentKinds);

/** Subject: the document's id, for `upload-opened` the upload's. What is on a paper is never told. */
export const documentEvents = defineEvents('registration', {
  'upload-opened': z.object({ vendorId: z.uuid(), kind }),
  'upload-refused': z.object({ vendorId: z.uuid(), kind, code: z.string() }),
  'document-sent': z.object({ vendorId: z.uuid(), kind, replaced: z.uuid().nullable() }),
  'document-dated': z.object({ vendorId: z.uuid(), kind }),
  'document-removed': z.object({ vendorId: z.uuid(), kind }),
  /** Subject: the vendor, whose right it is to know who looked. */
  'document-seen': z.object({ documentId: z.uuid(), kind }),
  'documents-destroyed': z.object({ n: z.number() }),
});
