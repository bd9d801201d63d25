import type { Area } from '~/reference/wilayah.ts';
import type { BusinessForm, Gender, Taxable } from '~/registration/answers/questions.ts';

/** Words without case, dots and spaces. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const forms: Record<BusinessForm, readonly string[]> = {
  perorangan: [
    'perorangan',
    'perseorangan',
    'usahaperorangan',
    'orangperorangan',
    'ud',
    'usahadagang',
    'soleproprietor',
    'individual',
  ],
  'pt-perorangan': ['ptperorangan', 'perseroanperorangan', 'oneperson'],
  cv: ['cv', 'persekutuankomanditer', 'commanditaire'],
  pt: ['pt', 'perseroanterbatas', 'limitedcompany'],
  koperasi: ['koperasi', 'cooperative'],
  lainnya: ['lainnya', 'lain', 'other', 'firma', 'yayasan', 'pd', 'kub', 'poktan', 'kelompok'],
};
const taxable: Record<Taxable, readonly string[]> = {
  yes: ['ya', 'y', 'yes', 'pkp', '1', 'true'],
  no: ['tidak', 't', 'no', 'n', 'nonpkp', 'bukan', 'bukanpkp', '0', 'false'],
  unknown: ['tidaktahu', 'belumtahu', 'unknown'],
};
const genders: Record<Gender, readonly string[]> = {
  female: ['perempuan', 'wanita', 'p', 'female', 'f', 'w'],
  male: ['lakilaki', 'pria', 'l', 'male', 'm'],
  undisclosed: ['tidakdisebut', 'undisclosed'],
};

function lookUp<T extends string>(table: Record<T, readonly string[]>, text: string): T | null {
  const word = plainWord(text);
  const names = Object.keys(table) as T[];
  return names.find(name => plainWord(name) === word || table[name].includes(word)) ?? null;
}

export const findForm = (text: string) => lookUp(forms, text);
export const findTaxable = (text: string) => lookUp(taxable, text);
export const findGender = (text: string) => lookUp(genders, text);

/** One of the pemda's districts by name or code, "Kec. Limpung" or "33.25.08". */
export function findDistrict(text: string, districts: readonly Area[]): string | null {
  const word = plainWord(text).replace(/^(kecamatan|kec)/, '');
  const found = districts.find(({ code, name }) => plainWord(name) === word || plainWord(code) === word);
  return found?.code ?? null;
}
