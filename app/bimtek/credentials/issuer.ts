/** One public key of an office, with the time in which it signs. */
export interface IssuerKey {
  /** `<did>#key-1`. */
  id: string;
  fragment: string;
  /** The did:web it belongs to. */
  issuer: string;
  publicKey: string;
  validFrom: Date;
  retiredAt: Date | null;
}

/**
 * did:web of an office: the address of its folder on the portal. A port is written %3A, parts of the path with colons
 * (W3C CCG did:web §3.1).
 */
export function issuerDid(origin: string, pemda: string): string {
  const { host } = new URL(origin);
  return `did:web:${host.replace(':', '%3A')}:issuers:${pemda}`;
}

/** Where the documents of an office stand, without a slash at the end. */
export function issuerFolder(origin: string, pemda: string): string {
  return `${new URL(origin).origin}/issuers/${pemda}`;
}

const ownForm = /^did:web:[a-zA-Z0-9.-]+(%3A\d+)?:issuers:(\d{2}\.\d{2})$/;

/** The pemda that a DID of our form names, or null. Says nothing yet about whose DID it is. */
export function pemdaOfDid(did: string): string | null {
  return ownForm.exec(did)?.[2] ?? null;
}

/** Where the files of the DID stand: https but on one's own machine. */
export function folderOfDid(did: string): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  const scheme = /^localhost(:\d+)?$/.test(host) ? 'http' : 'https';
  return `${scheme}://${host}/${path.join('/')}`;
}
