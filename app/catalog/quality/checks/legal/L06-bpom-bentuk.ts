import { z } from 'zod';
import { type BpomGoods, readBpom } from '~/reference/bpom.ts';
import type { CategoryKind } from '../../../category.ts';
import type { Check, Report } from '../../check.ts';

const options = z.strictObject({});

/** What a number of a kind of goods may stand on. Herbal drinks are sold as food, so those pass there too. */
const FITS: Partial<Record<CategoryKind, readonly BpomGoods[]>> = {
  'packaged-food': ['food', 'traditional-medicine', 'supplement'],
  'fresh-food': ['food', 'traditional-medicine', 'supplement'],
  cosmetics: ['cosmetic', 'traditional-medicine', 'quasi-drug'],
};

/** MD or ML and 12 digits or more for food, NA and 11 for cosmetics, TR and 9 for traditional medicine (second-hand; reference/bpom.ts). */
export const L06: Check<z.infer<typeof options>> = {
  meta: {
    id: 'L06-bpom-bentuk',
    version: 1,
    group: 'legal',
    appliesTo: ({ listing }) => listing.documents.some(document => document.kind === 'bpom'),
    needs: ['documents'],
    options,
    codes: ['bpom-form', 'bpom-other-goods'],
  },
  run({ listing, category }) {
    return listing.documents
      .filter(document => document.kind === 'bpom')
      .flatMap(({ number }): Report[] => {
        const base = { field: 'documents' as const, evidence: number, fix: 'check-bpom-number' };
        const reading = readBpom(number);
        if (!reading.parts || reading.warnings.length > 0)
          return [{ ...base, code: 'bpom-form', data: { kind: 'bpom', number } }];
        const goods = reading.parts.goods;
        const fits = category ? FITS[category.kind] : undefined;
        if (!goods || !fits || fits.includes(goods)) return [];
        return [
          {
            ...base,
            code: 'bpom-other-goods',
            data: { kind: 'bpom', prefix: reading.parts.prefix, category: category?.code ?? '' },
          },
        ];
      });
  },
};
