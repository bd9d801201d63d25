import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({});

/** Whoever buys more pays at most as much for one: from step to step, and beside the price of a single one. */
export const P13: Check<z.infer<typeof options>> = {
  meta: {
    id: 'P13-grosir-naik',
    version: 1,
    group: 'price',
    appliesTo: ({ listing }) => listing.priceSteps.length > 0,
    needs: [],
    options,
    codes: ['steps-rise'],
  },
  run({ listing: { priceSteps, priceRupiah } }) {
    const single = (priceRupiah ?? 0) > 0 ? [{ from: 1, priceRupiah: priceRupiah ?? 0 }] : [];
    const steps = [...single, ...priceSteps].sort((a, b) => a.from - b.from);
    const at = steps.findIndex(
      (step, i) => step.priceRupiah > (steps[i - 1]?.priceRupiah ?? step.priceRupiah),
    );
    const [before, step] = [steps[at - 1], steps[at]];
    if (!before || !step) return [];
    return [
      {
        code: 'steps-rise',
        field: 'priceSteps',
        evidence: String(step.priceRupiah),
        fix: 'lower-steps',
        data: { from: step.from, price: step.priceRupiah, before: before.priceRupiah },
      },
    ];
  },
};
