import { instantText, OB_CONTEXT, VC_CONTEXT } from './credential.ts';
import { folderOfDid, type IssuerKey } from './issuer.ts';

const DID_CONTEXTS = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

/** The address that signs now: that of the key in use, or of the last one. */
export function currentIssuer(keys: readonly IssuerKey[]): string | null {
  return (keys.find(key => key.retiredAt === null) ?? keys.at(-1))?.issuer ?? null;
}

/**
 * did.json. Every key that ever signed stands in it: did:web keeps no history, and an old certificate must still be
 * checked. When a key was in use stands in the issuer's profile.
 */
export function didDocument(keys: readonly IssuerKey[]): Record<string, unknown> | null {
  const did = currentIssuer(keys);
  if (!did) return null;
  const others = [...new Set(keys.map(key => key.issuer))].filter(issuer => issuer !== did);
  return {
    '@context': DID_CONTEXTS,
    id: did,
    ...(others.length > 0 ? { alsoKnownAs: others } : {}),
    verificationMethod: keys.map(key => ({
      id: key.id,
      type: 'Multikey',
      controller: key.issuer,
      publicKeyMultibase: key.publicKey,
    })),
    assertionMethod: keys.map(key => key.id),
    service: [{ id: `${did}#profile`, type: 'IssuerProfile', serviceEndpoint: folderOfDid(did) }],
  };
}

/** Who signs, with which key in which time, and where the lists of what was taken back stand. */
export function issuerProfile(
  keys: readonly IssuerKey[],
  office: { name: string; lists: readonly number[] },
): Record<string, unknown> | null {
  const did = currentIssuer(keys);
  if (!did) return null;
  const folder = folderOfDid(did);
  return {
    '@context': [VC_CONTEXT, OB_CONTEXT],
    id: did,
    type: ['Profile'],
    name: office.name,
    url: folder,
    keys: keys.map(key => ({
      id: key.id,
      publicKeyMultibase: key.publicKey,
      validFrom: instantText(key.validFrom),
      retiredAt: key.retiredAt ? instantText(key.retiredAt) : null,
    })),
    statusLists: office.lists.map(list => `${folder}/status/${list}`),
  };
}
