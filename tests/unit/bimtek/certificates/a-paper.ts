import type { CertificatePaper } from '~/bimtek/certificates/certificate-paper.ts';

/** The paper of a certificate, with what matters to a test changed. */
export function aPaper(changed: Partial<CertificatePaper> = {}): CertificatePaper {
  return {
    ground: 'session',
    name: 'Siti Aminah',
    number: '0042/BIMTEK/33.25/2026',
    titleId: 'Foto produk yang lolos pemeriksaan',
    titleEn: 'Product photos that pass the checks',
    jp: 4,
    heldFrom: '2026-11-12',
    heldUntil: '2026-11-12',
    unit: 'UKPBJ Kabupaten Batang',
    pemdaName: 'Kabupaten Batang',
    trainer: 'Rina Wulandari',
    issuedOn: '2026-11-13',
    expiresOn: null,
    regulations: [{ regulation: 'Perpres 46/2025', validTo: '2027-12-31' }],
    tte: 'none',
    link: `https://laris.test/certificates/33.25/abcdefghjkmnp#${'x'.repeat(330)}`,
    address: 'https://laris.test/certificates/33.25/abcdefghjkmnp',
    mark: 'laris-certificate/33.25/abcdefghjkmnp',
    ...changed,
  };
}
