import { z } from 'zod';
import { formatNumber } from '~/reference/rupiah.ts';
import { usualContent } from '../../../category.ts';
import { BASE_UNITS, type Dimension } from '../../../unit.ts';
import type { Check, Report } from '../../check.ts';

const options = z.object({
  /** How far beyond the category's usual range is still let pass, as a factor. */
  slack: z.number().min(1),
});

/**
 * The net content of one pack lies far outside what the category usually sells: most often grams were taken for kilograms.
 * The range is the category's own (content/catalog/categories.yml).
 */
export const U02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U02-isi-ekstrem',
    version: 1,
    group: 'unit',
    appliesTo: ({ listing }) => listing.netContent !== null,
    needs: ['category'],
    options,
    codes: ['content-too-small', 'content-too-large'],
  },
  run({ listing: { netContent, netContentText }, category }, { slack }) {
    const usual = netContent && category ? usualContent(category, netContent.dimension) : null;
    if (!netContent || !usual) return [];
    // A pack of many is as large as one piece of it is usual; a single piece as small as the whole pack.
    const small = netContent.total < usual.least / slack;
    if (!small && netContent.amount <= usual.most * slack) return [];
    const report: Report = {
      code: small ? 'content-too-small' : 'content-too-large',
      field: 'netContent',
      evidence: netContentText,
      fix: 'check-net-content',
      data: {
        content: netContentText,
        least: sayAmount(usual.least, netContent.dimension),
        most: sayAmount(usual.most, netContent.dimension),
      },
    };
    return [report];
  },
};

const LARGER: Partial<Record<Dimension, [string, number]>> = {
  mass: ['kg', 1000],
  volume: ['liter', 1000],
  length: ['m', 1000],
};

/** "10 g", "1,5 kg": in the larger unit from a thousand on. */
function sayAmount(amount: number, dimension: Dimension): string {
  const [unit, factor] = LARGER[dimension] ?? [BASE_UNITS[dimension], 1];
  const large = amount >= factor;
  const value = large ? amount / factor : amount;
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${large ? unit : BASE_UNITS[dimension]}`;
}
