import { buffer } from 'node:stream/consumers';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { storage } from '~/platform/storage/storage.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { paperMark } from './certificate-paper.ts';
import { drawCertificate, type Words } from './draw-certificate.server.ts';
import type { CertificateRow } from './find-certificate.server.ts';
import { openPersonal, sealOf } from './sealed-certificate.server.ts';
import { certificateAddress } from './sign-certificate.server.ts';

/** The paper as the system draws it: what is handed to the official for signing. Null once the holder is forgotten. */
export async function getDrawnPaper(row: CertificateRow, t: Words): Promise<Buffer | null> {
  const personal = openPersonal(row);
  if (!personal) return null;
  const { ground, number, titleId, titleEn, jp, heldFrom, heldUntil, unit, regulations } = row;
  const address = certificateAddress(row.pemdaId, row.code);
  const facts = { ground, number, titleId, titleEn, jp, heldFrom, heldUntil, unit, regulations };
  return drawCertificate(
    {
      ...facts,
      name: personal.name,
      trainer: personal.trainer,
      pemdaName: (await findPemdaById(row.pemdaId))?.name ?? '',
      issuedOn: wibDay(row.issuedAt),
      expiresOn: row.expiresOn,
      tte: row.tte,
      link: `${address}#${personal.token}`,
      address,
      mark: paperMark(row.pemdaId, row.code),
    },
    t,
  );
}

/** The paper that counts: the signed one where there is one, else the drawn one. Null while it waits, or once erased. */
export async function getPaper(row: CertificateRow, t: Words): Promise<Buffer | null> {
  if (row.tte === 'waiting') return null;
  if (!row.signedFile) return getDrawnPaper(row, t);
  const seal = sealOf(row);
  const file = seal ? await storage().open(row.signedFile) : null;
  return seal && file ? seal.openBytes('paper', await buffer(file.stream)) : null;
}
