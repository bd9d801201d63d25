import rules from '#content/sales/never-sold-rules.json';

/** The thresholds of the never-sold state, one setting for matching and judging (fair-promotion §1.1). */
export interface NeverSoldRules {
  version: string;
  source: string;
  /** A match at or above is a sale. */
  surely: number;
  /** A match at or above may be a sale: a person decides. */
  possibly: number;
  minimumCoverage: number;
  minimumDays: number;
}

export const neverSoldRules: NeverSoldRules = rules;
