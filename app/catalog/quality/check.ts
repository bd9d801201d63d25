import type { z } from 'zod';
import type { CheckContext } from './context.ts';
import type { Box } from './photo/photo-features.ts';

export const CHECK_GROUPS = ['photo', 'legal', 'completeness', 'unit', 'price', 'duplicate', 'text'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** The listing's own field names, so that a finding can stand beside its input. */
export const FIELD_NAMES = [
  'title',
  'description',
  'category',
  'unit',
  'netContent',
  'priceRupiah',
  'priceIncludesPpn',
  'brand',
  'variants',
  'priceSteps',
  'attributes',
  'shelfLifeDays',
  'tkdnPercent',
  'photos',
  'documents',
  'vendor',
  'confirmedOn',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What must be there before a check can say anything; without it the check is not applicable (or in progress, for photo features). */
export type Need =
  | 'description'
  | 'category'
  | 'price'
  | 'photos'
  | 'photo-features'
  | 'peers'
  | 'documents'
  | 'vendor';

/** What a check reports. Words for `code` and `fix` live in content/locales; `evidence` is the listing's own text or a figure. */
export interface Report {
  code: string;
  field: FieldName;
  /** The characters meant, in that field. */
  span?: { start: number; end: number };
  photo?: { id: string; box?: Box };
  evidence: string;
  fix: string;
  data?: Record<string, string | number>;
}

export interface Finding extends Report {
  check: string;
}

export interface CheckMeta<O> {
  /** Equal to the file name, the help page and the profile entry. */
  id: string;
  /** Raised when the same listing could get another answer; part of the rule-set version. */
  version: number;
  group: CheckGroup;
  appliesTo(context: CheckContext): boolean;
  needs: readonly Need[];
  options: z.ZodType<O>;
  /** Every code that `run` may report. */
  codes: readonly string[];
}

/** One rule: pure, without severity. Severity, weight and thresholds are a channel's configuration (content/listing-checks/profiles). */
export interface Check<O = unknown> {
  meta: CheckMeta<O>;
  run(context: CheckContext, options: O): Report[];
}

export const always = (): boolean => true;
