import type { ReasonCode } from './codes.ts';
import type { Coverage } from './measure-coverage.ts';
import type { NeverSoldRules } from './never-sold-rules.ts';

export const neverSoldStates = [
  'SOLD',
  'POSSIBLY_SOLD',
  'NEVER_SOLD_CONFIRMED',
  'NEVER_SOLD_UNVERIFIED',
  'TOO_NEW',
] as const;
export type NeverSoldState = (typeof neverSoldStates)[number];

/** A sale that may be of this product. */
export interface SaleEvidence {
  /** Certainty, 0 to 1, that the row speaks of this product and of a sale. */
  quality: number;
  reason: 'sale-matched' | 'sale-similar' | 'sale-title-shared' | 'sale-not-finished';
  /** Names the row: source:key. */
  id: string;
}

/** Orders of the product's merchant that no file resolves to products, on channels and days where it was on offer. */
export interface MerchantEvidence {
  orders: number;
  /** Chance that one of them was this product, if each product on offer was as likely. */
  chance: number;
  ids: string[];
}

export interface Judgement {
  state: NeverSoldState;
  coverage: number;
  purchasableDays: number;
  reason: ReasonCode;
  evidence: string[];
}

const keptEvidence = 5;

/**
 * State of one product (fair-promotion §1.1). A sale is judged before age and coverage; a merchant's unresolved orders
 * forbid "confirmed", and become "possibly sold" once one of them probably was this product
 * (docs/decisions/2026-11-21-merchant-level-evidence.md).
 */
export function judgeProduct(
  sales: readonly SaleEvidence[],
  merchant: MerchantEvidence,
  coverage: Coverage,
  rules: NeverSoldRules,
): Judgement {
  const ranked = sales
    .filter(sale => sale.quality >= rules.possibly)
    .sort((a, b) => b.quality - a.quality || (a.id < b.id ? -1 : 1));
  const best = ranked[0];
  const as = (state: NeverSoldState, reason: ReasonCode, evidence: string[] = []): Judgement => ({
    state,
    coverage: coverage.coverage,
    purchasableDays: coverage.purchasableDays,
    reason,
    evidence: evidence.slice(0, keptEvidence),
  });
  const ids = [...new Set(ranked.map(sale => sale.id))];
  if (best && best.quality >= rules.surely) return as('SOLD', best.reason, ids);
  if (best) return as('POSSIBLY_SOLD', best.reason, ids);
  if (merchant.chance >= rules.possibly) return as('POSSIBLY_SOLD', 'merchant-orders-likely', merchant.ids);
  if (coverage.purchasableDays === 0) return as('TOO_NEW', 'not-listed');
  if (coverage.purchasableDays < rules.minimumDays) return as('TOO_NEW', 'listed-too-short');
  if (coverage.coverage < rules.minimumCoverage)
    return as('NEVER_SOLD_UNVERIFIED', coverage.coveredDays === 0 ? 'data-missing' : 'data-incomplete');
  if (merchant.orders > 0) return as('NEVER_SOLD_UNVERIFIED', 'merchant-orders-unresolved', merchant.ids);
  return as('NEVER_SOLD_CONFIRMED', 'no-sale-in-full-data');
}
