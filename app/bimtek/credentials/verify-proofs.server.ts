import { createPublicKey } from 'node:crypto';
import { hashCanonical } from './canonize.server.ts';
import { isObject, type Json, modelOf } from './check-schema.ts';
import type { Note, Reason } from './codes.ts';
import { isSignedBy } from './ed25519.server.ts';
import { findKey, type KnownIssuer } from './known-issuer.ts';
import { readProofValue } from './multikey.ts';

export interface ProofVerdict {
  reasons: Reason[];
  notes: Note[];
}

const INTEGRITY_CONTEXT = 'https://w3id.org/security/data-integrity/v2';

/** More than this nobody asks to sign. */
const mostProofs = 8;

const isOurSuite = (proof: unknown): proof is Json =>
  isObject(proof) && proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022';

/**
 * Verifies the Data Integrity proofs of a document (W3C vc-di-eddsa §3.3.2). Every proof that we can read must hold, and
 * at least one must be there; proofs of another kind beside it are left aside and named in the notes.
 */
export async function verifyProofs(
  document: Json,
  { issuer, known, now }: { issuer: string; known: KnownIssuer | null; now: Date },
): Promise<ProofVerdict> {
  const { proof, ...plain } = document;
  const all = proof === undefined ? [] : [proof].flat();
  if (all.length === 0) return { reasons: ['proof-missing'], notes: [] };
  const ours = all.filter(isOurSuite);
  if (ours.length === 0 || all.length > mostProofs) return { reasons: ['proof-unsupported'], notes: [] };
  const notes: Note[] = ours.length < all.length ? ['proof-ignored'] : [];
  let hash: Buffer;
  try {
    hash = await hashCanonical(plain);
  } catch {
    // A term that no context explains: it is in no signature.
    return { reasons: ['altered'], notes };
  }
  const verdicts = await Promise.all(
    ours.map(each => verifyProof(each, plain, hash, { issuer, known, now })),
  );
  return {
    reasons: verdicts.flatMap(verdict => verdict.reasons),
    notes: [...notes, ...verdicts.flatMap(verdict => verdict.notes)],
  };
}

const refuse = (reason: Reason): ProofVerdict => ({ reasons: [reason], notes: [] });

async function verifyProof(
  proof: Json,
  plain: Json,
  documentHash: Buffer,
  { issuer, known, now }: { issuer: string; known: KnownIssuer | null; now: Date },
): Promise<ProofVerdict> {
  const { proofValue, ...options } = proof;
  if (options.proofPurpose !== 'assertionMethod' || 'previousProof' in options || '@context' in options)
    return refuse('proof-unsupported');
  const signature = readProofValue(proofValue);
  if (!signature) return refuse('proof-value-bad');
  const [created, expires] = [instantOf(options.created), instantOf(options.expires)];
  if (created === 'none' || expires === 'none') return refuse('proof-value-bad');
  if (expires && expires < now) return refuse('proof-expired');
  const found = findKey(options.verificationMethod, issuer, { known, signedAt: created });
  if (typeof found === 'string') return refuse(found);
  if (found.jwk.crv !== 'Ed25519') return refuse('proof-unsupported');
  try {
    const optionsHash = await hashCanonical({ '@context': contextsOf(plain), ...options });
    const key = createPublicKey({ key: found.jwk, format: 'jwk' });
    if (!isSignedBy(key, Buffer.concat([optionsHash, documentHash]), signature)) return refuse('altered');
  } catch {
    return refuse('altered');
  }
  return { reasons: [], notes: found.confirmed ? [] : ['issuer-unconfirmed'] };
}

/** The document's own; data model 1.1 does not explain proofs, so their context joins there. */
function contextsOf(plain: Json): unknown {
  const contexts = [plain['@context']].flat();
  const explained =
    modelOf(plain) === 2 || contexts.some(each => String(each).includes('/security/data-integrity/'));
  return explained ? plain['@context'] : [...contexts, INTEGRITY_CONTEXT];
}

/** Null = not said; 'none' = said in a way that is no instant. */
function instantOf(value: unknown): Date | null | 'none' {
  if (value === undefined) return null;
  const at = typeof value === 'string' && /^\d{4}-.*(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? 'none' : new Date(at);
}
