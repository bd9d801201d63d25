import type { Check } from '../../check.ts';

/** In the order in which equal findings are shown. */
export const DUPLICATE_CHECKS: readonly Check[] = [];
