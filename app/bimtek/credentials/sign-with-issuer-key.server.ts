import { signBytes } from './ed25519.server.ts';
import { openCurrentKey, type Signing } from './issuer-keys.server.ts';

/**
 * A raw Ed25519 signature (64 bytes) under the current key of the pemda, for tokens too short for a credential.
 * `keyId` is the DID with the key's fragment, `fragment` the short name of the key inside its pemda (`key-1`), for tokens
 * that know the pemda already. The public half stands in the issuer's document, for ever.
 */
export async function signWithIssuerKey(
  signing: Signing,
  bytes: Uint8Array,
): Promise<{ signature: Buffer; keyId: string; fragment: string; publicKey: string }> {
  const { key, sign } = await openCurrentKey(signing);
  return {
    signature: signBytes(sign, bytes),
    keyId: key.id,
    fragment: key.fragment,
    publicKey: key.publicKey,
  };
}
