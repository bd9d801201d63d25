import { type FindKbli, type KbliEdition, type KbliEntry, kbliEditions } from '~/reference/kbli.ts';
import titles from './kbli.json';

/*
 * A short list of business fields that UMKM register under, in our own words; no licensed full table is public.
 * Edition 2025 stays empty until the office imports the official file: a code that is not here is a warning only.
 */
const tables: Record<KbliEdition, Record<string, string>> = titles;

/** What the short list says of a code, oldest edition first. */
export const findKbli: FindKbli = code =>
  kbliEditions.flatMap(edition => {
    const table = tables[edition];
    return Object.hasOwn(table, code) ? [{ code, edition, title: table[code] ?? '' }] : [];
  });

/** The list of one edition in order of code, for suggestions. */
export function listKbli(edition: KbliEdition): KbliEntry[] {
  return Object.entries(tables[edition])
    .map(([code, title]) => ({ code, edition, title }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
