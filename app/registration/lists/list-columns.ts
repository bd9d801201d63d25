import type { FirstQuestion } from '~/registration/answers/questions.ts';

/**
 * The columns of our own template, with the headings of both languages and what offices write instead. Headings are
 * compared without case, spaces and signs.
 */
export interface ListColumn {
  question: FirstQuestion;
  id: string;
  en: string;
  also: readonly string[];
}

export const listColumns: readonly ListColumn[] = [
  {
    question: 'businessName',
    id: 'Nama usaha',
    en: 'Business name',
    also: ['nama perusahaan', 'usaha', 'merek'],
  },
  {
    question: 'ownerName',
    id: 'Nama pemilik',
    en: 'Owner',
    also: ['pemilik', 'owner name', 'nama penanggung jawab'],
  },
  { question: 'nik', id: 'NIK', en: 'NIK', also: ['nik pemilik', 'no ktp', 'nomor ktp'] },
  { question: 'ownerGender', id: 'Jenis kelamin', en: 'Gender', also: ['l p', 'gender pemilik'] },
  {
    question: 'phone',
    id: 'Nomor HP',
    en: 'Phone',
    also: ['no hp', 'hp', 'telepon', 'no telp', 'nomor telepon', 'phone number', 'wa', 'whatsapp'],
  },
  { question: 'businessForm', id: 'Bentuk usaha', en: 'Business form', also: ['badan usaha', 'jenis usaha'] },
  { question: 'nib', id: 'NIB', en: 'NIB', also: ['nomor induk berusaha', 'no nib'] },
  { question: 'kbliCode', id: 'KBLI', en: 'KBLI', also: ['kode kbli', 'kbli code'] },
  { question: 'kbliEdition', id: 'Tahun KBLI', en: 'KBLI edition', also: ['edisi kbli'] },
  { question: 'npwp', id: 'NPWP', en: 'NPWP', also: ['no npwp', 'nomor npwp'] },
  { question: 'taxable', id: 'PKP', en: 'VAT registered', also: ['status pkp', 'pkp non pkp'] },
  {
    question: 'capitalRupiah',
    id: 'Modal usaha',
    en: 'Capital',
    also: ['modal', 'modal usaha rp', 'capital rp'],
  },
  { question: 'district', id: 'Kecamatan', en: 'District', also: ['kec', 'kode kecamatan'] },
  {
    question: 'village',
    id: 'Desa atau kelurahan',
    en: 'Village',
    also: ['desa', 'kelurahan', 'desa kelurahan'],
  },
  { question: 'street', id: 'Alamat', en: 'Address', also: ['alamat usaha', 'jalan', 'street'] },
];

/** Heading of the column that tells what is wrong; read back it is left aside. */
export const mistakeHeading = { id: 'Kesalahan', en: 'Mistake' } as const;

/** "Nama Usaha *" → "nama_usaha". */
export function plainHeading(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

const byHeading = new Map(
  listColumns.flatMap(({ question, id, en, also }) =>
    [id, en, question, ...also].map(heading => [plainHeading(heading), question] as const),
  ),
);

/** Our name of a column: the question it answers, or the heading itself where it answers none. */
export function listColumnName(heading: string): string {
  const plain = plainHeading(heading);
  return byHeading.get(plain) ?? plain;
}
