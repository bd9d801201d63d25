import { desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { certificate } from '#db/schema/bimtek/certificates.ts';
import type { OwnPart } from '~/privacy/own-data/own-part.ts';
import { openName, openPersonal } from './sealed-certificate.server.ts';

/** Certificates of a person, the latest first; `token` = what the QR code says, for a link that checks itself. */
export async function listOwnCertificates(tx: Tx, personId: string) {
  const rows = await tx
    .select()
    .from(certificate)
    .where(eq(certificate.personId, personId))
    .orderBy(desc(certificate.issuedAt), desc(certificate.id));
  return rows.map(row => {
    const { id, number, code, titleId, titleEn, jp, heldFrom, heldUntil, ground, course } = row;
    const { courseVersion, expiresOn, tte, revokedAt, revokedFor } = row;
    const facts = { id, number, code, titleId, titleEn, jp, heldFrom, heldUntil, ground, course };
    const state = { courseVersion, expiresOn, tte, revokedAt, revokedFor };
    return { ...facts, ...state, token: openPersonal(row)?.token ?? '' };
  });
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
