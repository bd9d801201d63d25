import { bakeBadge } from '../credentials/bake-badge.server.ts';
import type { Words } from './draw-certificate.server.ts';
import type { CertificateRow } from './find-certificate.server.ts';
import { getPaper } from './get-paper.server.ts';
import { openPersonal } from './sealed-certificate.server.ts';

export interface CertificateFile {
  bytes: Uint8Array;
  name: string;
  type: string;
}

/** A file that a holder takes along, by the last part of its address; null for an unknown one, and while it is not ready. */
export async function getCertificateFile(
  row: CertificateRow,
  file: string,
  t: Words,
): Promise<CertificateFile | null> {
  const personal = openPersonal(row);
  if (!personal || row.tte === 'waiting' || row.revokedAt) return null;
  const name = (ending: string) => `sertifikat-${row.number}.${ending}`;
  const text = (words: string) => new TextEncoder().encode(words);
  if (file === 'certificate.pdf') {
    const bytes = await getPaper(row, t);
    return bytes && { bytes, name: name('pdf'), type: 'application/pdf' };
  }
  if (file === 'badge.png')
    return {
      bytes: (await bakeBadge({ name: row.titleId, jp: row.jp }, personal.json)).png,
      name: name('png'),
      type: 'image/png',
    };
  if (file === 'credential.json')
    return { bytes: text(personal.json), name: name('json'), type: 'application/vc+ld+json' };
  if (file === 'credential.jwt')
    return { bytes: text(personal.jwt), name: name('jwt'), type: 'application/vc+jwt' };
  return null;
}
