import { config } from '~/platform/config/config.server.ts';
import { hmac, sha256 } from '~/platform/crypto/digest.server.ts';

/** The last part of the address of an own calendar: follows from the row's id by a secret, so it can be shown again. */
export function calendarToken(feedId: string): string {
  return hmac(config().secrets.column, `calendar-feed|${feedId}`);
}

/** What stands in the table: from it nobody finds the address. */
export function tokenDigest(token: string): string {
  return sha256(token);
}
