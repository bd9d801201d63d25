/** Every paper that the office can ask a vendor for. What is asked of whom is data: content/registration/requirements.json. */
export const documentKinds = [
  /** Identity card of the owner. */
  'ktp',
  /** Nomor Induk Berusaha, the business number's letter. */
  'nib',
  'npwp',
  /** The place of business: a photo of the front. */
  'place',
  /** Konfirmasi Status Wajib Pajak, the tax office's word that taxes are in order. */
  'kswp',
  /** Deed of incorporation and its changes. */
  'deed',
  /** Surat Pengukuhan PKP. */
  'pkp-letter',
  /** Who may act for a firm or group. */
  'authority-letter',
  /** Home-industry food permit (SPP-IRT). */
  'pirt',
  'halal',
  /** First page of the bank book. */
  'bank-book',
  /** A vendor's consent to a field officer, signed on paper. Nobody is asked for it but by that officer. */
  'consent-paper',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export function isDocumentKind(value: unknown): value is DocumentKind {
  return (documentKinds as readonly unknown[]).includes(value);
}

/** Papers that carry a last day of validity; a KTP is valid for life (UU 24/2013 Pasal 64), an NIB while one works. */
const expiring: readonly DocumentKind[] = ['kswp', 'authority-letter', 'pirt', 'halal'];

export function canExpire(kind: DocumentKind): boolean {
  return expiring.includes(kind);
}
