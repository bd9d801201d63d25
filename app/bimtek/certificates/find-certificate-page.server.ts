import type { Tx } from '#db/client.server.ts';
import { findCertificate } from './find-certificate.server.ts';
import { openPersonal } from './sealed-certificate.server.ts';

/** Everything that staff see of one certificate. */
export async function findCertificatePage(tx: Tx, certificateId: string | undefined) {
  const row = await findCertificate(tx, certificateId);
  if (!row) return null;
  const { id, code, number, titleId, titleEn, jp, heldFrom, heldUntil, unit, issuedAt, expiresOn } = row;
  const { tte, signedAt, revokedAt, revokedFor, sessionId, regulations } = row;
  const personal = openPersonal(row);
  const facts = { id, code, number, titleId, titleEn, jp, heldFrom, heldUntil, unit, issuedAt, expiresOn };
  const state = { tte, signedAt, revokedAt, revokedFor, sessionId, regulations };
  const { name = null, token = '' } = personal ?? {};
  return { ...facts, ...state, name, token };
}
