import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';
import { openName } from './sealed-certificate.server.ts';

/** Certificates of a person, the latest first. */
export async function listOwnCertificates(tx: Tx, personId: string) {
  return tx
    .select({
      id: certificate.id,
      number: certificate.number,
      code: certificate.code,
      titleId: certificate.titleId,
      titleEn: certificate.titleEn,
      jp: certificate.jp,
      heldFrom: certificate.heldFrom,
      heldUntil: certificate.heldUntil,
      ground: certificate.ground,
      course: certificate.course,
      courseVersion: certificate.courseVersion,
      expiresOn: certificate.expiresOn,
      tte: certificate.tte,
      revokedAt: certificate.revokedAt,
      revokedFor: certificate.revokedFor,
    })
    .from(certificate)
    .where(eq(certificate.personId, personId))
    .orderBy(desc(certificate.issuedAt), desc(certificate.id));
}

/** The part of this room in a copy of one's data. */
export async function listOwnCertificateData(tx: Tx, { personId }: { personId: string }): Promise<OwnPart[]> {
  const rows = await tx
    .select()
    .from(certificate)
    .where(eq(certificate.personId, personId))
    .orderBy(desc(certificate.issuedAt));
  return [
    {
      part: 'certificates',
      rows: rows.map(row => ({
        certificateNumber: row.number,
        name: openName(row),
        title: row.titleId,
        jp: row.jp,
        heldFrom: row.heldFrom,
        heldUntil: row.heldUntil,
        issuedAt: row.issuedAt,
        expiresOn: row.expiresOn,
        tte: { code: row.tte, words: `certificates.tte.${row.tte}` },
        takenBackAt: row.revokedAt,
        revokedFor: row.revokedFor && {
          code: row.revokedFor,
          words: `certificates.reason.${row.revokedFor}`,
        },
      })),
    },
  ];
}
