import { z } from 'zod';
import { formatRupiah } from '~/reference/rupiah.ts';
import type { Check, Report } from '../../check.ts';
import { readPriceText } from '../../price/read-price-text.ts';

const options = z.object({});

/** "12,500" and "12.5" can be read in two ways, a factor of a thousand apart; nobody but the owner knows which was meant. */
export const P11: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P11-desimal-terbalik',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => listing.priceText !== '',
    needs: [],
    options,
    codes: ['price-decimal', 'price-with-sen'],
  },
  run({ listing: { priceText, priceRupiah } }) {
    const reading = readPriceText(priceText);
    const report = (code: string, perhaps: number): Report => ({
      code,
      field: 'priceRupiah',
      evidence: priceText,
      fix: 'write-whole-rupiah',
      // As the field takes it, in either language: beside “12,500” an English 12,500 would say nothing.
      data: { text: priceText, perhaps, meant: formatRupiah(perhaps) },
    });
    switch (reading.kind) {
      case 'ambiguous':
        return [report('price-decimal', reading.perhaps)];
      case 'sen':
        return [report('price-with-sen', reading.perhaps)];
      case 'plain':
        // "12.500" that another system took for twelve and a half.
        return priceRupiah !== null && priceRupiah * 1000 === reading.value
          ? [report('price-decimal', reading.value)]
          : [];
      default:
        return [];
    }
  },
};
