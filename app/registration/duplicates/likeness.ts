/*
 * Spellings that should look alike: of names for the trigram comparison, of streets for the blind index. Nothing here
 * is shown to anybody.
 */

/** What says nothing about which business it is: legal forms, and the words that every stall has. */
const emptyWords = new Set([
  ...[
    'cv',
    'pt',
    'ud',
    'pd',
    'fa',
    'tbk',
    'persero',
    'perseroan',
    'perorangan',
    'koperasi',
    'kop',
    'kub',
    'umkm',
  ],
  ...[
    'toko',
    'tk',
    'warung',
    'wr',
    'kios',
    'usaha',
    'dagang',
    'rumah',
    'home',
    'industri',
    'industry',
    'official',
  ],
  ...['store', 'shop', 'group', 'grup', 'indonesia', 'kab', 'kabupaten', 'kota', 'dan', 'the'],
]);

function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** "CV. Toko Emping Bu Siti" → "emping bu siti"; the bare words where nothing else is left. */
export function nameKey(name: string): string {
  const words = plainWords(name);
  const telling = words.filter(word => !emptyWords.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** A village by its letters alone: "Ds. Limpung" and "limpung" are one. */
export function villageKey(village: string): string {
  return plainWords(village)
    .filter(word => !['desa', 'ds', 'kelurahan', 'kel', 'dusun', 'dukuh'].includes(word))
    .join(' ');
}

const streetWords = new Set([
  'jl',
  'jln',
  'jalan',
  'no',
  'nomor',
  'nomer',
  'gg',
  'gang',
  'blok',
  'dk',
  'dukuh',
  'dusun',
  'ds',
  'desa',
]);
/** Less than this, RT and RW apart, is the address of a whole neighbourhood. */
const leastLetters = 5;

/** "Jl. Raya No. 3, RT 02/RW 01" and "jalan raya 3 rt2 rw1", in the same village, are one; null where too little is told. */
export function streetKey(given: Readonly<Record<string, string | undefined>>): string | null {
  const { district, village = '', street = '' } = given;
  const spaced = street
    .toLowerCase()
    .replace(/\.(?=\d)/g, ' ')
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$1$2 ');
  const words = plainWords(spaced)
    .filter(word => !streetWords.has(word))
    .map(word => (/^\d+$/.test(word) ? String(Number(word)) : word));
  const telling = words.join(' ').replace(/\br[tw] \d+/g, '');
  if (!district || telling.replaceAll(' ', '').length < leastLetters) return null;
  return [district, villageKey(village), words.join(' ')].join('|');
}

/** How alike two names are, as Postgres has measured them (pg_trgm, 0 to 1), and where the two are. */
export interface Nearness {
  similarity: number;
  sameDistrict: boolean;
  sameVillage: boolean;
}

/** Below this the database need not offer a pair. */
export const leastSimilarity = 0.5;

/** The nearer the two places, the less alike the names must be to make somebody look. */
export function isNear({ similarity, sameDistrict, sameVillage }: Nearness): boolean {
  if (sameDistrict && sameVillage) return similarity >= leastSimilarity;
  return similarity >= (sameDistrict ? 0.65 : 0.85);
}
