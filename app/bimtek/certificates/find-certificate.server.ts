import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { isCertificateCode } from './certificate-code.ts';
import { openName } from './sealed-certificate.server.ts';
import { certificateAddress } from './sign-certificate.server.ts';

export type CertificateRow = typeof certificate.$inferSelect;

/** What the public page shows of a certificate; `name` null = erased at the holder's wish. */
export type PublicCertificate = Pick<
  CertificateRow,
  | 'ground'
  | 'number'
  | 'code'
  | 'titleId'
  | 'titleEn'
  | 'jp'
  | 'heldFrom'
  | 'heldUntil'
  | 'unit'
  | 'issuedAt'
  | 'expiresOn'
  | 'tte'
  | 'revokedAt'
  | 'revokedFor'
  | 'regulations'
> & { name: string | null };

/** By the code of its public address. */
export async function findPublicCertificate(
  tx: Tx,
  code: string | undefined,
): Promise<PublicCertificate | null> {
  if (!isCertificateCode(code)) return null;
  const [row] = await tx.select().from(certificate).where(eq(certificate.code, code));
  if (!row) return null;
  const { ground, number, titleId, titleEn, jp, heldFrom, heldUntil, unit, issuedAt } = row;
  const { expiresOn, tte, revokedAt, revokedFor, regulations } = row;
  const facts = { ground, number, code, titleId, titleEn, jp, heldFrom, heldUntil, unit, issuedAt };
  return { ...facts, expiresOn, tte, revokedAt, revokedFor, regulations, name: openName(row) };
}

/** A certificate by its id, to staff; or to `personId` alone, where that is given. */
export async function findCertificate(
  tx: Tx,
  certificateId: string | undefined,
  personId?: string,
): Promise<CertificateRow | null> {
  if (!isId(certificateId)) return null;
  const own = personId === undefined ? undefined : eq(certificate.personId, personId);
  const [row] = await tx
    .select()
    .from(certificate)
    .where(and(eq(certificate.id, certificateId), own));
  return row ?? null;
}

/** The same, locked for a change, with its public address. */
export async function lockCertificate(tx: Tx, certificateId: string | undefined) {
  if (!isId(certificateId)) return null;
  const [row] = await tx.select().from(certificate).where(eq(certificate.id, certificateId)).for('update');
  return row ? { ...row, address: certificateAddress(row.pemdaId, row.code) } : null;
}
