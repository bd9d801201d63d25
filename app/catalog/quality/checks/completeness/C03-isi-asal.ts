import { z } from 'zod';
import type { Check, FieldName, Report } from '../../check.ts';
import type { Listing } from '../../listing.ts';

const options = z.object({
  /** Values that are no data, in lower case and without marks around. */
  words: z.array(z.string()).min(1),
  /** In how many fields the same words may not stand. */
  same: z.number().int().min(2),
});

const LONGEST = 200;

interface Filled {
  field: FieldName;
  value: string;
  plain: string;
}

/** Values that only fill a field: "-", "xxx", "test", and the same words in several fields. */
export const C03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'C03-isi-asal',
    version: 1,
    group: 'completeness',
    appliesTo: ({ listing }) => listing.title !== '',
    needs: [],
    options,
    codes: ['filler-value', 'same-value'],
  },
  run({ listing }, { words, same }) {
    const filled = filledFields(listing);
    const fillers = filled.filter(({ value, plain }) => isFiller(value, plain, words));
    const reports = fillers.slice(0, 3).map(({ field, value }) => report('filler-value', field, value));
    const repeated = filled.filter(
      one => !fillers.includes(one) && filled.filter(({ plain }) => plain === one.plain).length >= same,
    );
    // The last of the equal fields is the one most likely copied.
    const copy = repeated.filter(({ plain }) => /\p{L}{2}/u.test(plain)).at(-1);
    return copy ? [...reports, report('same-value', copy.field, copy.value)] : reports;
  },
};

function report(code: string, field: FieldName, value: string): Report {
  const evidence = value.slice(0, 60);
  return { code, field, evidence, fix: 'write-data', data: { value: evidence } };
}

function filledFields(listing: Listing): Filled[] {
  const fields: [FieldName, string][] = [
    ['title', listing.title],
    ['description', listing.description],
    ['brand', listing.brand],
    ['netContent', listing.netContentText],
    ...listing.variants.map(({ name }): [FieldName, string] => ['variants', name]),
    ...Object.values(listing.attributes).map((value): [FieldName, string] => ['attributes', value]),
  ];
  // A long value is no filler, and no copy of a title.
  return fields
    .filter(([, value]) => value !== '' && value.length <= LONGEST)
    .map(([field, value]) => ({ field, value: value.trim(), plain: plainValue(value) }))
    .filter(({ value }) => value !== '');
}

function plainValue(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ONE_SIGN = /^(.)\1{2,}$/u;

function isFiller(value: string, plain: string, words: readonly string[]): boolean {
  if (plain === '') return true;
  return (
    words.includes(plain) ||
    (value.length <= 20 && ONE_SIGN.test(plain.replace(/ /g, '')) && !/^\d/.test(plain))
  );
}
