import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** DER heads of an Ed25519 key (RFC 8410): what follows is the bare key. */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

export function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' });
}

export function publicKeyOf(bare: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicHead, bare]), format: 'der', type: 'spki' });
}

/** The 32 bytes of a public key; those of the private one where that is given. */
export function barePublicKey(key: KeyObject): Buffer {
  const spki = createPublicKey(key.type === 'private' ? key : key.export({ type: 'spki', format: 'pem' }));
  return spki.export({ format: 'der', type: 'spki' }).subarray(publicHead.length);
}

export function newKeyPair(): { seed: Buffer; publicKey: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(privateHead.length);
  return { seed, publicKey: barePublicKey(privateKey) };
}

export function signBytes(key: KeyObject, bytes: Uint8Array): Buffer {
  return sign(null, bytes, key);
}

export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, key, signature);
}
