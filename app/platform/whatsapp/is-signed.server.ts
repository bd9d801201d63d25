import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether the body is what the provider signed: `X-Hub-Signature-256: sha256=<hex>` over the bytes as they came. */
export function isSigned(appSecret: string, body: Uint8Array, header: string | null): boolean {
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1];
  if (!given) return false;
  const right = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(right, Buffer.from(given, 'hex'));
}

/** Whether the word that came with the handshake is the one we chose; compared in constant time. */
export function isVerifyToken(ours: string, given: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'verify-token').update(text).digest();
  return timingSafeEqual(digest(ours), digest(given));
}
