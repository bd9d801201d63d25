import { z } from 'zod';
import type { Check } from '../../check.ts';

const options = z.object({ similarity: z.number().min(0).max(1) });

/** Other owners describe theirs in the same words: runs of five words, compared by MinHash (corpus/shingle-signature.ts). */
export const D05: Check<z.infer<typeof options>> = {
  meta: {
    id: 'D05-keterangan-sama',
    version: 1,
    group: 'duplicate',
    appliesTo: () => true,
    needs: ['description'],
    options,
    codes: ['description-elsewhere'],
  },
  run({ around }, { similarity }) {
    const same = around.sameDescriptions.filter(other => other.similarity >= similarity);
    const [nearest] = same;
    if (!nearest) return [];
    const percent = Math.round(nearest.similarity * 100);
    return [
      {
        code: 'description-elsewhere',
        field: 'description',
        evidence: `${percent} %`,
        fix: 'own-words',
        data: { percent, count: same.length },
      },
    ];
  },
};
