import { z } from 'zod';
import { always, type Check, type Report } from '../../check.ts';
import { findPrices } from '../../price/find-prices.ts';

const options = z.object({ most: z.number().int().positive() });

/** A price in the words stays behind when the price changes, and a buyer then reads two. */
export const P10: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P10-harga-di-teks',
    version: 1,
    group: 'price',
    appliesTo: always,
    needs: [],
    options,
    codes: ['price-in-title', 'price-in-description'],
  },
  run({ listing }, { most }) {
    const reports = (field: 'title' | 'description'): Report[] =>
      findPrices(listing[field])
        .slice(0, most)
        .map(({ text, start, end }) => ({
          code: field === 'title' ? 'price-in-title' : 'price-in-description',
          field,
          span: { start, end },
          evidence: text,
          fix: 'remove-price-from-text',
          data: { text },
        }));
    return [...reports('title'), ...reports('description')];
  },
};
