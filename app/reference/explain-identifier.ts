import { readBpom } from './bpom.ts';
import type { CalendarDay } from './calendar-day.ts';
import { readHalal } from './halal.ts';
import { type FindKbli, readKbli } from './kbli.ts';
import { readNib } from './nib.ts';
import { readNik } from './nik.ts';
import { readNpwp } from './npwp.ts';
import { readPhone } from './phone.ts';
import { readPirt } from './pirt.ts';
import type { Reading } from './reading.ts';
import type { FindArea } from './wilayah.ts';

export const identifierKinds = ['nik', 'npwp', 'nib', 'phone', 'kbli', 'pirt', 'halal', 'bpom'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export function isIdentifierKind(text: unknown): text is IdentifierKind {
  return identifierKinds.includes(text as IdentifierKind);
}

/** Today, and the tables of areas and business fields. */
export interface Known {
  today: CalendarDay;
  findArea: FindArea;
  findKbli: FindKbli;
}

const readers: Record<IdentifierKind, (text: string, known: Known) => Reading<object>> = {
  nik: (text, { today, findArea }) => readNik(text, today, findArea),
  npwp: (text, { today, findArea }) => readNpwp(text, today, findArea),
  nib: readNib,
  phone: readPhone,
  kbli: (text, { findKbli }) => readKbli(text, findKbli),
  pirt: (text, { today, findArea }) => readPirt(text, today, findArea),
  halal: readHalal,
  bpom: readBpom,
};

export interface Explanation {
  kind: IdentifierKind;
  valid: boolean;
  normalized: string | null;
  parts: object | null;
  warnings: string[];
  errors: string[];
}

/** What one identifier says. `valid` judges form and check digits; a code or area not in our tables is a warning. */
export function explainIdentifier(kind: IdentifierKind, text: string, known: Known): Explanation {
  const { normalized, parts, warnings, errors } = readers[kind](text, known);
  return {
    kind,
    valid: errors.length === 0,
    normalized,
    parts,
    warnings: warnings.map(problem => problem.code),
    errors: errors.map(problem => problem.code),
  };
}
