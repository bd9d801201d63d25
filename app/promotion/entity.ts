/** SHA-256 of a UTF-8 text as 64 lower-case hex digits; node:crypto on the server, @noble/hashes in the browser. */
export type Hash = (text: string) => string;

/** One provider in a pool: the unit of fairness is the provider, never the product (fair-promotion.md §0.1). */
export interface Entity {
  id: string;
  district: string;
  size: string;
  gender: string;
}

/** How a value nobody gave stands in a list. It is a value like any other, never a reason to leave somebody out. */
export const MISSING = '-';

export const ATTRIBUTES = ['district', 'size', 'gender'] as const;
