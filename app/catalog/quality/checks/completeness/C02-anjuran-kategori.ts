import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({
  /** Share of the advised attributes from which nothing more is asked. */
  share: z.number().min(0).max(1),
});

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

/** Attributes that help a buyer to choose; advice, so it names what to add and what that makes of the share. */
export const C02: Check<z.infer<typeof options>> = {
  meta: {
    id: 'C02-anjuran-kategori',
    version: 1,
    group: 'completeness',
    appliesTo: ({ category }) => (category?.advised.length ?? 0) > 0,
    needs: ['category'],
    options,
    codes: ['advised-missing'],
  },
  run({ listing, category }, { share }) {
    const advised = category?.advised ?? [];
    const missing = advised.filter(code => (listing.attributes[code] ?? '').trim() === '');
    const filled = advised.length - missing.length;
    if (filled / advised.length >= share) return [];
    // As many as reach the share, the most useful first: the profile lists them in that order.
    const next = missing.slice(0, Math.ceil(share * advised.length) - filled);
    return [
      {
        code: 'advised-missing',
        field: 'attributes',
        evidence: '',
        fix: 'fill-advised',
        data: {
          attributes: next.join(','),
          filled: percent(filled, advised.length),
          after: percent(filled + next.length, advised.length),
        },
      },
    ];
  },
};
