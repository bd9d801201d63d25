import { buffer } from 'node:stream/consumers';
import type { Seal } from '~/platform/crypto/sealing.server.ts';
import type { PreparedPaper } from '~/platform/paper/paper.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { type DocumentSize, documentSizes } from './document-url.ts';

/** Each file is sealed for its own document and size: exchanged on the disk, it does not open. */
const keyOf = (pemda: string, id: string, size: DocumentSize) => `${pemda}/documents/${id}/${size}`;
const contextOf = (id: string, size: DocumentSize) => `document|${id}|${size}`;

export async function storeDocument(
  pemda: string,
  id: string,
  paper: Pick<PreparedPaper, 'whole' | 'small'>,
  seal: Seal,
): Promise<void> {
  for (const size of documentSizes) {
    const bytes = paper[size];
    if (bytes) await storage().put(keyOf(pemda, id, size), seal.sealBytes(contextOf(id, size), bytes));
  }
}

/** The opened bytes, or null when there are none of this size. */
export async function readDocument(
  pemda: string,
  id: string,
  size: DocumentSize,
  seal: Seal,
): Promise<Buffer | null> {
  const found = await storage().open(keyOf(pemda, id, size));
  return found ? seal.openBytes(contextOf(id, size), await buffer(found.stream)) : null;
}

/** Where a document's files lie in storage; some may not be there. */
export function documentKeys(pemda: string, id: string): string[] {
  return documentSizes.map(size => keyOf(pemda, id, size));
}

export async function destroyDocument(pemda: string, id: string): Promise<void> {
  for (const key of documentKeys(pemda, id)) await storage().remove(key);
}
