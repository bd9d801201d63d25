import type { NeverSoldState } from './never-sold-state.ts';

export interface SaleTag {
  code: 'sold' | 'maybe' | 'unsold' | 'unknown' | 'new';
  /** Of the design system: shape and colour of the tag. */
  tone: 'good' | 'turn' | 'unknown' | 'neutral';
}

const tags: Record<NeverSoldState, SaleTag> = {
  SOLD: { code: 'sold', tone: 'good' },
  POSSIBLY_SOLD: { code: 'maybe', tone: 'unknown' },
  NEVER_SOLD_CONFIRMED: { code: 'unsold', tone: 'turn' },
  NEVER_SOLD_UNVERIFIED: { code: 'unknown', tone: 'unknown' },
  TOO_NEW: { code: 'new', tone: 'neutral' },
};

/** How a vendor sees the state of its product; null before the product was judged. */
export function saleTag(state: NeverSoldState | undefined): SaleTag | null {
  return state ? tags[state] : null;
}
