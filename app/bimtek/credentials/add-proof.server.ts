import type { KeyObject } from 'node:crypto';
import { hashCanonical } from './canonize.server.ts';
import { instantText } from './credential.ts';
import { signBytes } from './ed25519.server.ts';
import { writeProofValue } from './multikey.ts';

/**
 * The document with a Data Integrity proof eddsa-rdfc-2022 (W3C vc-di-eddsa §3.3): signed are the hash of the proof's
 * options and the hash of the document, one after the other. `keyId` is `<did>#key-1`.
 */
export async function addProof<D extends { '@context': unknown }>(
  document: D,
  { keyId, sign, at }: { keyId: string; sign: KeyObject; at: Date },
): Promise<D & { proof: Record<string, string> }> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: instantText(at),
    verificationMethod: keyId,
    proofPurpose: 'assertionMethod',
  };
  const hashes = [
    await hashCanonical({ '@context': document['@context'], ...options }),
    await hashCanonical(document),
  ];
  const proofValue = writeProofValue(signBytes(sign, Buffer.concat(hashes)));
  return { ...document, proof: { ...options, proofValue } };
}
