import { type Check, FIELD_NAMES, type FieldName, type Finding, type Report } from './check.ts';
import type { CheckContext } from './context.ts';
import type { Box } from './photo/photo-features.ts';

/** More than one check would tell anybody: what follows is left out. */
export const MOST_FINDINGS = 100;
/** A listing has fewer characters than this (listing.ts): a longer list, or a longer text, is not about it. */
const ABSURD = 50_000;
const LONGEST_EVIDENCE = 2_000;
const MOST_VALUES = 20;

const fields: ReadonlySet<string> = new Set(FIELD_NAMES);
const namePattern = /^[a-z0-9-]{1,80}$/;

class Rubbish extends Error {}

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Rubbish(what);
}

/**
 * What a check returned, copied into findings of our own. Throws when it is anything but a list of reports about this
 * listing: a code it declared, a field there is, characters inside that field, a photo of the listing, plain values.
 */
export function readReports(check: Check, returned: unknown, context: CheckContext): Finding[] {
  demand(Array.isArray(returned), 'no list');
  demand(returned.length <= ABSURD, 'too long a list');
  return returned.slice(0, MOST_FINDINGS).map(report => readReport(check, report, context));
}

function readReport({ meta }: Check, report: Partial<Report> | null, context: CheckContext): Finding {
  demand(typeof report === 'object' && report !== null, 'no report');
  const { code, field, span, photo, evidence, fix, data } = report;
  demand(typeof code === 'string' && meta.codes.includes(code), 'code not declared');
  demand(typeof field === 'string' && fields.has(field), 'no such field');
  demand(typeof evidence === 'string' && evidence.length <= ABSURD, 'no evidence');
  demand(typeof fix === 'string' && namePattern.test(fix), 'no fix');
  const finding: Finding = {
    check: meta.id,
    code,
    field,
    evidence: evidence.slice(0, LONGEST_EVIDENCE),
    fix,
  };
  if (span !== undefined) finding.span = readSpan(span, textOf(field, context).length);
  if (photo !== undefined) finding.photo = readPhoto(photo, context);
  if (data !== undefined) finding.data = readValues(data);
  return finding;
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function readSpan(span: { start: number; end: number }, length: number): { start: number; end: number } {
  const { start, end } = span;
  demand(isPlace(start) && isPlace(end) && start <= end && end <= length, 'span outside its field');
  return { start, end };
}

/** The text that spans of a field count in; a field without one has no characters to point at. */
export function textOf(field: FieldName, { listing }: Pick<CheckContext, 'listing'>): string {
  switch (field) {
    case 'title':
    case 'description':
    case 'category':
    case 'unit':
    case 'brand':
      return listing[field];
    case 'netContent':
      return listing.netContentText;
    case 'priceRupiah':
      return listing.priceText;
    default:
      return '';
  }
}

function readPhoto(photo: NonNullable<Report['photo']>, context: CheckContext): { id: string; box?: Box } {
  const { id, box } = photo;
  demand(
    context.photos.some(known => known.id === id),
    'no such photo',
  );
  return box === undefined ? { id } : { id, box: readBox(box) };
}

/** A hair outside is rounding. */
const inFrame = (value: unknown): value is number =>
  typeof value === 'number' && value >= -0.001 && value <= 1.001;

function readBox({ x, y, width, height }: Box): Box {
  demand([x, y, width, height, x + width, y + height].every(inFrame), 'box outside the photo');
  return { x, y, width, height };
}

function readValues(data: Record<string, unknown>): Record<string, string | number> {
  demand(typeof data === 'object' && data !== null, 'no values');
  const entries = Object.entries(data);
  demand(entries.length <= MOST_VALUES, 'too many values');
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (typeof value === 'number' && Number.isFinite(value)) return [name, value];
      demand(typeof value === 'string' && value.length <= ABSURD, 'no plain value');
      return [name, value.slice(0, LONGEST_EVIDENCE)];
    }),
  );
}
