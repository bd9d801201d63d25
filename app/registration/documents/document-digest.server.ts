import { config } from '~/platform/config/config.server.ts';
import { blindIndex } from '~/platform/crypto/digest.server.ts';

/** Keyed digest of a file by its SHA-256: the same paper sent twice is known, and a dump tells nothing about either. */
export function documentDigest(pemda: string, sha256: string): string {
  return blindIndex(config().secrets.mark, pemda, 'document', sha256);
}
