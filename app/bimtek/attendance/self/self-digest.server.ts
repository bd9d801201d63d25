import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';

/** What the codes on the trainer's screen and the names for the spot check are made of. */
export const selfDigest = (text: string): string => hmac(config().secrets.mark, `attendance self|${text}`);
