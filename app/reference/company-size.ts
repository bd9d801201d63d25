import type { CalendarDay } from './calendar-day.ts';

export const companySizes = ['micro', 'small', 'medium', 'large'] as const;
export type CompanySize = (typeof companySizes)[number];

export interface SizeRule {
  regulation: string;
  /** First day of force; null at the end: still in force. */
  from: CalendarDay;
  until: CalendarDay | null;
  /** Highest amount of each class in rupiah, the top itself included ("paling banyak"). */
  capital: Record<'micro' | 'small' | 'medium', number>;
  yearlySales: Record<'micro' | 'small' | 'medium', number>;
}

const milliard = 1_000_000_000;

/** PP 7/2021 Pasal 35: capital without land and building counts at registration, sales for later facilitation. */
export const sizeRules: readonly SizeRule[] = [
  {
    regulation: 'PP 7/2021 Pasal 35',
    from: '2021-02-02',
    until: null,
    capital: { micro: milliard, small: 5 * milliard, medium: 10 * milliard },
    yearlySales: { micro: 2 * milliard, small: 15 * milliard, medium: 50 * milliard },
  },
];

/** The rule in force on a day, or null before the first. */
export function sizeRuleOn(day: CalendarDay): SizeRule | null {
  return sizeRules.find(rule => rule.from <= day && (rule.until === null || day <= rule.until)) ?? null;
}

/** Size class by capital (at registration) or by yearly sales; amounts in whole rupiah. */
export function companySize(rupiah: number, by: 'capital' | 'yearlySales', rule: SizeRule): CompanySize {
  const tops = rule[by];
  if (rupiah <= tops.micro) return 'micro';
  if (rupiah <= tops.small) return 'small';
  return rupiah <= tops.medium ? 'medium' : 'large';
}
