import { isPinnedContext } from './canonize.server.ts';
import {
  BADGE_TYPES,
  checkContexts,
  checkDates,
  checkTypes,
  findFaults,
  issuerOf,
  type Json,
} from './check-schema.ts';
import { type Note, type Reason, reasons as reasonOrder } from './codes.ts';
import type { KnownIssuer } from './known-issuer.ts';
import { isOvergrown, parseJson, type ReadDocument, readDocument } from './read-document.server.ts';
import { claimsMatch, type ReadJwt, readJwt } from './read-jwt.ts';
import { verifyJwt } from './verify-jwt.server.ts';
import { type ProofVerdict, verifyProofs } from './verify-proofs.server.ts';
import { verifyStatus } from './verify-status.server.ts';

/** What is known besides the file itself. Nothing of it may ask a network. */
export interface Knowledge {
  /** An issuer whose keys are held: ours, or one whose document was given. */
  findIssuer(id: string): Promise<KnownIssuer | null>;
  /** A status list as it was published: a credential with its proof. */
  findStatusList(url: string): Promise<Json | null>;
}

export interface Verdict {
  valid: boolean;
  /** Everything that speaks against it, in a fixed order; empty when valid. */
  reasons: Reason[];
  notes: Note[];
  /** Fields that the schema refuses, for `schema-invalid`. */
  faults: string[];
  /** What it says, once it could be read at all; believe it only when valid. */
  credential: Json | null;
}

export const knowsNothing: Knowledge = { findIssuer: async () => null, findStatusList: async () => null };

const refusal = (reason: Reason): Verdict => ({
  valid: false,
  reasons: [reason],
  notes: [],
  faults: [],
  credential: null,
});

/**
 * Judges a credential of ours or of others: Open Badges 3.0 as JSON with a proof, VC-JWT, baked PNG or SVG. A good
 * signature never suffices: context, type, schema, days and status are judged each time, and every refusal has its reason.
 */
export async function verifyCredential(
  file: Uint8Array,
  { now, knowledge = knowsNothing }: { now: Date; knowledge?: Knowledge },
): Promise<Verdict> {
  const read = readDocument(file);
  if (typeof read === 'string') return refusal(read);
  const jwt = read.form === 'jwt' ? readJwt(read.text, parseJson) : null;
  if (typeof jwt === 'string') return refusal(jwt);
  if (jwt && isOvergrown(jwt.claims)) return refusal('too-large');
  const credential = read.form === 'jwt' ? jwt!.credential : read.document;
  const issuer = issuerOf(credential);
  const contexts = checkContexts(credential, isPinnedContext);
  const faults = findFaults(credential).filter(fault => issuer !== null || fault.split('.')[0] !== 'issuer');
  const found: Reason[] = [
    ...contexts,
    ...checkTypes(credential, BADGE_TYPES),
    ...(issuer === null ? (['issuer-missing'] as const) : []),
    ...(faults.length > 0 ? (['schema-invalid'] as const) : []),
    ...(jwt && !claimsMatch(jwt) ? (['claims-differ'] as const) : []),
    ...checkDates(credential, now),
  ];
  const notes: Note[] = [];
  if (issuer !== null && contexts.length === 0) {
    const proven = await verifySignature(read, jwt, { issuer, now, knowledge });
    const lists = listSource(knowledge, now);
    found.push(...proven.reasons, ...(await verifyStatus(credential, { issuer, now, lists })));
    notes.push(...proven.notes);
  }
  const reasons = reasonOrder.filter(reason => found.includes(reason));
  return { valid: reasons.length === 0, reasons, notes: [...new Set(notes)], faults, credential };
}

interface Ground {
  issuer: string;
  now: Date;
  knowledge: Knowledge;
}

async function verifySignature(
  read: ReadDocument,
  jwt: ReadJwt | null,
  { issuer, now, knowledge }: Ground,
): Promise<ProofVerdict> {
  const known = await knowledge.findIssuer(issuer);
  const proven =
    read.form === 'jwt'
      ? await verifyJwt(read.text, jwt!, { issuer, known })
      : await verifyProofs(read.document, { issuer, known, now });
  const { id } = read.form === 'jwt' ? jwt!.credential : read.document;
  if (proven.reasons.length > 0 || !known?.isIssued || (await known.isIssued(id))) return proven;
  return { ...proven, reasons: ['not-issued'] };
}

/** A list proves itself like a credential: by a key of the same issuer. */
function listSource(knowledge: Knowledge, now: Date) {
  return {
    find: knowledge.findStatusList,
    async isSigned(list: Json, issuer: string) {
      const signer = issuerOf(list);
      const known = await knowledge.findIssuer(issuer);
      if (signer === null || !(signer === issuer || known?.aliases.includes(signer))) return false;
      const theirs = signer === issuer ? known : await knowledge.findIssuer(signer);
      const { reasons } = await verifyProofs(list, { issuer: signer, known: theirs, now });
      return reasons.length === 0;
    },
  };
}
