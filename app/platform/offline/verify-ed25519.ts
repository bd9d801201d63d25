import { verifyAsync } from '@noble/ed25519';

type Bytes = Uint8Array<ArrayBuffer>;

/** By the browser's own means; null where it has none for Ed25519 (Chromium before 137, older phones). */
async function verifyNatively(publicKey: Bytes, signature: Bytes, bytes: Bytes): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytes);
  } catch {
    return null;
  }
}

/** Whether the signature over the text is of this key. Works in browsers with and without Ed25519 of their own. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  signature: Uint8Array,
  text: string,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  const [key, signed] = [new Uint8Array(publicKey), new Uint8Array(signature)];
  const native = await verifyNatively(key, signed, bytes);
  if (native !== null) return native;
  return verifyAsync(signed, bytes, key).catch(() => false);
}
