import { fromBase64url } from '../certificates/base64url.ts';
import type { Reason } from './codes.ts';
import { readMultikey } from './multikey.ts';

/** A public key as a JWK; an Ed25519 multikey is turned into one. */
export type PublicJwk = Record<string, unknown> & { kty: string };

export interface KnownKey {
  id: string;
  jwk: PublicJwk;
  /** Null = not known, so not asked. */
  validFrom: Date | null;
  retiredAt: Date | null;
}

/** An issuer whose keys we hold: our own, or one whose document was given. Only these keys sign for it. */
export interface KnownIssuer {
  id: string;
  /** Other addresses of the same office: it moved. */
  aliases: readonly string[];
  keys: readonly KnownKey[];
  /** For an issuer whose records we hold: whether it gave this credential. A stolen key can write any date. */
  isIssued?: (credentialId: unknown) => Promise<boolean>;
}

/** `confirmed`: the key belongs to the issuer by something else than the credential's own word. */
export type FoundKey = { jwk: PublicJwk; confirmed: boolean } | Reason;

export function jwkOfMultikey(text: string): PublicJwk | null {
  const bytes = readMultikey(text);
  if (!bytes) return null;
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  const x = btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** A public JWK, or null: a secret or private one proves nothing to anybody. */
export function readJwk(value: unknown): PublicJwk | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const jwk = value as Record<string, unknown>;
  const fits = ['OKP', 'EC', 'RSA'].includes(String(jwk.kty)) && !('d' in jwk) && !('k' in jwk);
  return fits ? (jwk as PublicJwk) : null;
}

function jwkOfDid(did: string): PublicJwk | null {
  if (did.startsWith('did:key:')) return jwkOfMultikey(did.slice('did:key:'.length));
  if (!did.startsWith('did:jwk:')) return null;
  const bytes = fromBase64url(did.slice('did:jwk:'.length));
  if (!bytes) return null;
  try {
    return readJwk(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

/**
 * The key that a proof names, if it may speak for the issuer.
 * - An issuer we know: one of its keys, in the time in which it signed.
 * - A DID that is its own key (did:key, did:jwk): that key.
 * - An address without a DID: the key written behind # in that very address, or a did:key beside it. Such a key is only
 *   the credential's own word about its issuer: what was signed is whole, who signed is not confirmed.
 */
export function findKey(
  method: unknown,
  issuer: string,
  { known, signedAt }: { known: KnownIssuer | null; signedAt: Date | null },
): FoundKey {
  if (typeof method !== 'string') return 'key-unknown';
  if (known) return findAmong(known, method, signedAt);
  const [controller = '', fragment] = method.split('#', 2);
  const isDid = controller.startsWith('did:');
  if (isDid) {
    const jwk = jwkOfDid(controller);
    const own = fragment === undefined || fragment === '0' || controller === `did:key:${fragment}`;
    if (!jwk || !own) return 'key-unknown';
    if (issuer.startsWith('did:')) return issuer === controller ? { jwk, confirmed: true } : 'key-unknown';
    return isAddress(issuer) ? { jwk, confirmed: false } : 'key-unknown';
  }
  const jwk = fragment === undefined ? null : jwkOfMultikey(fragment);
  return jwk && controller === issuer && isAddress(issuer) ? { jwk, confirmed: false } : 'key-unknown';
}

export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function findAmong(known: KnownIssuer, method: string, signedAt: Date | null): FoundKey {
  const key = known.keys.find(each => each.id === method);
  if (!key) return 'key-unknown';
  if (signedAt && key.validFrom && signedAt < startOfSecond(key.validFrom)) return 'key-too-early';
  if (signedAt && key.retiredAt && signedAt > key.retiredAt) return 'key-retired';
  // A key with an end needs a date to compare with.
  if (!signedAt && key.retiredAt) return 'key-retired';
  return { jwk: key.jwk, confirmed: true };
}

/** Proofs are dated in whole seconds. */
function startOfSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

/** Keys of a did.json that was given: those in assertionMethod only. Null for anything else. */
export function readDidDocument(value: unknown): KnownIssuer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, alsoKnownAs, verificationMethod, assertionMethod } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(assertionMethod)) return null;
  const whole = (name: string) => (name.startsWith('#') ? `${id}${name}` : name);
  const methods = [...(Array.isArray(verificationMethod) ? verificationMethod : []), ...assertionMethod];
  const allowed = new Set(
    assertionMethod.map(each => (typeof each === 'string' ? each : String(each?.id))).map(whole),
  );
  const keys = methods.flatMap(method => {
    if (typeof method !== 'object' || method === null || typeof method.id !== 'string') return [];
    const name = whole(method.id);
    const jwk = method.publicKeyMultibase
      ? jwkOfMultikey(String(method.publicKeyMultibase))
      : readJwk(method.publicKeyJwk);
    return jwk && allowed.has(name) ? [{ id: name, jwk, validFrom: null, retiredAt: null }] : [];
  });
  const aliases = [alsoKnownAs ?? []].flat().filter(each => typeof each === 'string');
  return { id, aliases, keys };
}
