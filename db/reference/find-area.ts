import { type Area, type FindArea, isAreaCode } from '~/reference/wilayah.ts';
import bekasi from './districts/32.16.json';
import batang from './districts/33.25.json';
import batu from './districts/35.79.json';
import provinces from './regencies.json';

/*
 * Names by the codes of Kepmendagri 300.2.2-2138/2025: all provinces and regencies, and the districts and villages
 * of the pemda that are served. A new pemda gets its file in districts/ and a line below.
 */
type Regencies = Record<string, { name: string; regencies: Record<string, string> }>;
type Districts = Record<string, { name: string; villages: Record<string, string> }>;

const regencies: Regencies = provinces;
const districts: Record<string, Districts> = { '32.16': bekasi, '33.25': batang, '35.79': batu };

function nameOf(code: string): string | undefined {
  const [province = '', regency, district, village] = code.split('.');
  if (regency === undefined) return regencies[province]?.name;
  if (district === undefined) return regencies[province]?.regencies[regency];
  const found = districts[`${province}.${regency}`]?.[district];
  return village === undefined ? found?.name : found?.villages[village];
}

/** The area of a dotted code, or null where the tables end. */
export const findArea: FindArea = code => {
  const name = isAreaCode(code) ? nameOf(code) : undefined;
  return name === undefined ? null : { code, name };
};

/** Districts of a pemda, by name; empty for a pemda without a file of its own. */
export function listDistricts(pemda: string): Area[] {
  const entries = Object.entries(districts[pemda] ?? {}).map(([part, { name }]) => ({
    code: `${pemda}.${part}`,
    name,
  }));
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Villages of a district, by name. */
export function listVillages(district: string): Area[] {
  const pemda = district.slice(0, 5);
  const villages = districts[pemda]?.[district.slice(6)]?.villages ?? {};
  const entries = Object.entries(villages).map(([part, name]) => ({ code: `${district}.${part}`, name }));
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Pemda whose districts are known. */
export function listServedPemda(): string[] {
  return Object.keys(districts).sort();
}
