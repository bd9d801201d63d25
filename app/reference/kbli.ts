import type { Brand } from './brand.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Five digits of the classification of business fields; means little without its edition. */
export type KbliCode = Brand<'kbli'>;

/** BPS Regulation 2/2020, and 7/2025 which replaces it; old to new is many to many, so both are kept as typed. */
export const kbliEditions = ['2020', '2025'] as const;
export type KbliEdition = (typeof kbliEditions)[number];

export interface KbliEntry {
  code: string;
  edition: KbliEdition;
  title: string;
}

/** What our short table says of a code; empty where it ends. */
export type FindKbli = (code: string) => KbliEntry[];

export interface KbliParts {
  code: string;
  /** Editions in which our table knows it. */
  editions: KbliEdition[];
  title: string | null;
  /** Letter of the 2020 edition; null where that edition has no such division. */
  section: string | null;
  division: string;
  group: string;
  class: string;
}

/** Last division of each section of KBLI 2020, which follows ISIC revision 4. */
const sections: [string, number, number][] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
];

/** Reads a KBLI code; an edition written after it ("56210 (2020)") is left aside, since edition is asked apart. */
export function readKbli(text: string, findKbli: FindKbli): Reading<KbliParts, KbliCode> {
  const withoutEdition = text.replace(/\b(kbli)\b\s*/gi, '').replace(/(?<=^|\D)20(20|25)(?=\D|$)/, '');
  const digits = squeeze(withoutEdition);
  if (digits === '') return refused([{ code: 'kbli-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'kbli-not-digits' }]);
  if (digits.length !== 5) return refused([{ code: 'kbli-wrong-length', data: { digits: digits.length } }]);
  const division = Number(digits.slice(0, 2));
  const entries = findKbli(digits);
  const parts: KbliParts = {
    code: digits,
    editions: entries.map(entry => entry.edition),
    title: entries[0]?.title ?? null,
    section: sections.find(([, from, to]) => division >= from && division <= to)?.[0] ?? null,
    division: digits.slice(0, 2),
    group: digits.slice(0, 3),
    class: digits.slice(0, 4),
  };
  return accepted(digits as KbliCode, parts, entries.length > 0 ? [] : [{ code: 'kbli-unknown' }]);
}
