/** Why products are judged anew though nobody changed them: the rules are others, or a day has come. */
export const RUN_REASONS = ['rules', 'day'] as const;
export type RunReason = (typeof RUN_REASONS)[number];

/** A run over products that are to be judged anew. */
export interface CheckRun {
  why: RunReason;
  ruleSet: string;
  /** As counted at its beginning. */
  total: number;
  done: number;
  startedAt: Date;
  /** Null while it goes on. */
  finishedAt: Date | null;
}
