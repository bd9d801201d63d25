import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether the body is what the provider signed: `X-Hub-Signature-256: sha256=<hex>` over the bytes as they came. */
export function isSigned(appSecret: string, body: Uint8Array, header: string | null): boolean {
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1];
  if (!given) return false;
  const right = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(right, Buffer.from(given, 'hex'));
}
