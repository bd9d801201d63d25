import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';

/**
 * The key under which a person's phone keeps what it could not send yet; 32 bytes as hex. It travels with the page and is
 * kept only while the page is open, so a phone that was off gets it again after signing in.
 */
export function phoneKey(pemda: string, personId: string): string {
  return hmac(config().secrets.column, `phone|${pemda}|${personId}`);
}
