import type { StoryPlan } from '../story.ts';

/** Kabupaten Bekasi, small: it proves the wall between two pemda. All figures are invented. */
export const bekasi: StoryPlan = {
  name: 'bekasi',
  pemda: '32.16',
  pemdaName: 'Kabupaten Bekasi',
  office: 'UKPBJ Kabupaten Bekasi',
  taxOffice: '431',
  institution: 'D120',
  districts: [
    { code: '32.16.06', name: 'Tambun Selatan', weight: 5 },
    { code: '32.16.07', name: 'Cibitung', weight: 3 },
    { code: '32.16.09', name: 'Cikarang Utara', weight: 4 },
    { code: '32.16.20', name: 'Cikarang Pusat', weight: 2 },
  ],
  offices: ['DINAS PENDIDIKAN', 'DINAS KESEHATAN', 'KECAMATAN CIBITUNG', 'KECAMATAN TAMBUN SELATAN'],
  channels: [
    { id: 'bebeli', name: 'Bebeli', kind: 'marketplace', orderPrefix: 'BB', share: 1 },
    { id: 'e-katalog', name: 'e-Katalog', kind: 'e-katalog', orderPrefix: 'EK', share: 0 },
  ],
  vendors: 12,
  waiting: 2,
  applicants: 5,
  products: 60,
  targets: [{ from: '2026-01-05', until: '2026-11-18', packages: 120, valueRupiah: 240_000_123 }],
  katalogSince: 2026,
  today: '2026-11-20',
};
