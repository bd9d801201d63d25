import type { RegistrationStatus } from './registration-status.ts';

/** The vendor's road, in order; the first four are petals, the last is the core. */
export const roadSteps = ['register', 'complete', 'list', 'learn', 'sell'] as const;
export type RoadStep = (typeof roadSteps)[number];

/** How far a vendor is, as the domains know it. `null` = nothing started. */
export interface VendorProgress {
  registration: RegistrationStatus | null;
  /** Products by what keeps them from selling: held by a check, ready for a channel, or listed. */
  products: { id: string; title: string; state: 'held' | 'ready' | 'listed' | 'unchecked' }[];
  learned: boolean;
  sold: boolean;
  /** The vendor itself has something to bring before a channel or the promotion opens. */
  lacking: boolean;
}

export interface Road {
  /** Where the vendor stands; null when every step is done. */
  now: RoadStep | null;
  done: RoadStep[];
}

/** Steps count one by one, each for itself: who learns before listing has learned. */
export function walkRoad({ registration, products, learned, sold }: VendorProgress): Road {
  const reached: Record<RoadStep, boolean> = {
    register: registration === 'submitted' || registration === 'accepted',
    complete: registration === 'accepted',
    list: products.some(product => product.state === 'listed'),
    learn: learned,
    sell: sold,
  };
  return {
    now: roadSteps.find(step => !reached[step]) ?? null,
    done: roadSteps.filter(step => reached[step]),
  };
}

export type NextStep =
  | {
      code:
        | 'register'
        | 'continue-registration'
        | 'mend-registration'
        | 'add-product'
        | 'complete-requirements'
        | 'learn'
        | 'see-turn';
    }
  | { code: 'mend-product' | 'list-product'; productId: string; title: string };

/**
 * The one next thing. Registration first, since nothing sells without it; while the office reads it, a product can
 * already be prepared. Then what the vendor still has to bring, since it keeps every product from a channel; the first
 * listing comes before mending others, since only what is listed can sell.
 */
export function chooseNextStep({ registration, products, learned, lacking }: VendorProgress): NextStep {
  if (registration === null) return { code: 'register' };
  if (registration === 'draft') return { code: 'continue-registration' };
  if (registration === 'sent-back') return { code: 'mend-registration' };
  if (products.length === 0) return { code: 'add-product' };
  if (registration === 'accepted' && lacking) return { code: 'complete-requirements' };
  const listed = products.some(product => product.state === 'listed');
  const held = products.find(product => product.state === 'held' || product.state === 'unchecked');
  const ready = products.find(product => product.state === 'ready');
  if (ready && !listed) return { code: 'list-product', productId: ready.id, title: ready.title };
  if (held) return { code: 'mend-product', productId: held.id, title: held.title };
  if (ready) return { code: 'list-product', productId: ready.id, title: ready.title };
  return learned ? { code: 'see-turn' } : { code: 'learn' };
}
