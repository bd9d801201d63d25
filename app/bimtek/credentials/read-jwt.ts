import { fromBase64url } from '../certificates/base64url.ts';
import { isObject, issuerOf, type Json, validityOf } from './check-schema.ts';
import type { Reason } from './codes.ts';

export interface ReadJwt {
  header: Json & { alg: string };
  /** The payload with its registered claims. */
  claims: Json;
  /** What the payload says as a credential. */
  credential: Json;
}

/** Signatures that anybody can check with a public key. `none` and the HS family never: a public key is no secret. */
export const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];

const registered = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'nonce'];
const knownKinds = ['JWT', 'vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'];

/**
 * Takes a VC-JWT apart without believing it. In data model 2.0 the payload is the credential itself, in 1.1 it stands under
 * `vc`. `parse` gives undefined for what is no JSON.
 */
export function readJwt(text: string, parse: (text: string) => unknown): ReadJwt | Reason {
  const parts = text.split('.');
  const bytes = parts.map(fromBase64url);
  if (parts.length !== 3 || bytes.some(part => part === null)) return 'jwt-malformed';
  const [header, claims] = bytes.slice(0, 2).map(part => {
    try {
      return parse(new TextDecoder('utf-8', { fatal: true }).decode(part!));
    } catch {
      return undefined;
    }
  });
  if (!isObject(header) || !isObject(claims) || typeof header.alg !== 'string') return 'jwt-malformed';
  if (!ALGORITHMS.includes(header.alg)) return 'algorithm-refused';
  if (header.typ !== undefined && !knownKinds.includes(String(header.typ))) return 'jwt-malformed';
  // Nothing of what changes how a signature is read.
  if ('crit' in header || 'b64' in header) return 'jwt-malformed';
  const inner = 'vc' in claims ? claims.vc : without(claims, registered);
  if (!isObject(inner) || !('@context' in inner || 'credentialSubject' in inner)) return 'not-a-credential';
  return { header: header as Json & { alg: string }, claims, credential: inner };
}

function without(object: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Open Badges 3.0 §8.2.1: what the claims say outside must be what the credential says inside. */
export function claimsMatch({ claims, credential }: ReadJwt): boolean {
  const subject = [credential.credentialSubject].flat()[0];
  const subjectId = isObject(subject) ? subject.id : undefined;
  const { from, until } = validityOf(credential);
  const seconds = (at: Date | null) => (at ? Math.floor(at.getTime() / 1000) : undefined);
  return (
    claims.iss === (issuerOf(credential) ?? undefined) &&
    claims.jti === credential.id &&
    claims.sub === subjectId &&
    claims.nbf === seconds(from) &&
    claims.exp === seconds(until)
  );
}

/** When it was signed, as far as it says: `iat`, else `nbf`. */
export function signedAtOf(claims: Json): Date | null {
  const at = claims.iat ?? claims.nbf;
  return typeof at === 'number' && Number.isFinite(at) ? new Date(at * 1000) : null;
}
