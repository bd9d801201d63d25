import { signBytes } from './ed25519.server.ts';
import { openCurrentKey, type Signing } from './issuer-keys.server.ts';

/**
 * A raw Ed25519 signature (64 bytes) under the current key of the pemda, for tokens too short for a credential.
 * `keyId` is the DID with the key's fragment; the public half stands in the issuer's document.
 */
export async function signWithIssuerKey(
  signing: Signing,
  bytes: Uint8Array,
): Promise<{ signature: Buffer; keyId: string; publicKey: string }> {
  const { key, sign } = await openCurrentKey(signing);
  return { signature: signBytes(sign, bytes), keyId: key.id, publicKey: key.publicKey };
}
