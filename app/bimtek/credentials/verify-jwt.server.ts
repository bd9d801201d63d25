import type { JWK } from 'jose';
import type { Reason } from './codes.ts';
import { type FoundKey, findKey, isAddress, type KnownIssuer, readJwk } from './known-issuer.ts';
import { type ReadJwt, signedAtOf } from './read-jwt.ts';
import type { ProofVerdict } from './verify-proofs.server.ts';

const refuse = (reason: Reason): ProofVerdict => ({ reasons: [reason], notes: [] });

/** Verifies the signature of a VC-JWT with the key that its header names, if that key may speak for the issuer. */
export async function verifyJwt(
  text: string,
  read: ReadJwt,
  { issuer, known }: { issuer: string; known: KnownIssuer | null },
): Promise<ProofVerdict> {
  const found = findHeaderKey(read, issuer, known);
  if (typeof found === 'string') return refuse(found);
  const { alg } = read.header;
  const { compactVerify, importJWK } = await import('jose');
  try {
    const key = await importJWK({ ...found.jwk, alg } as JWK, alg);
    await compactVerify(text, key, { algorithms: [alg] });
  } catch {
    return refuse('altered');
  }
  return { reasons: [], notes: found.confirmed ? [] : ['issuer-unconfirmed'] };
}

/** A key inside the header is the token's own word: never for an issuer that we know or that is a DID. */
function findHeaderKey({ header, claims }: ReadJwt, issuer: string, known: KnownIssuer | null): FoundKey {
  const signedAt = signedAtOf(claims);
  const jwk = known || !isAddress(issuer) ? null : readJwk(header.jwk);
  if (jwk && header.kid === undefined) return { jwk, confirmed: false };
  // `#key-1` means one of the issuer's own (VC-JOSE-COSE §3.3).
  const kid = typeof header.kid === 'string' && header.kid.startsWith('#') ? issuer + header.kid : header.kid;
  const found = findKey(kid, issuer, { known, signedAt });
  return typeof found === 'string' && jwk ? { jwk, confirmed: false } : found;
}
