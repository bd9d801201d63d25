import type { Check } from './check.ts';
import { COMPLETENESS_CHECKS } from './checks/completeness/completeness-checks.ts';
import { DUPLICATE_CHECKS } from './checks/duplicate/duplicate-checks.ts';
import { LEGAL_CHECKS } from './checks/legal/legal-checks.ts';
import { PHOTO_CHECKS } from './checks/photo/photo-checks.ts';
import { PRICE_CHECKS } from './checks/price/price-checks.ts';
import { TEXT_CHECKS } from './checks/text/text-checks.ts';
import { UNIT_CHECKS } from './checks/unit/unit-checks.ts';

/** Every check, in the order in which equal findings are shown. */
export const ALL_CHECKS: readonly Check[] = [
  ...PHOTO_CHECKS,
  ...LEGAL_CHECKS,
  ...COMPLETENESS_CHECKS,
  ...UNIT_CHECKS,
  ...PRICE_CHECKS,
  ...DUPLICATE_CHECKS,
  ...TEXT_CHECKS,
];
