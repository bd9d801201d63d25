/** Why a trainer says that somebody did what the portal has no trace of. */
export const REPAIR_REASONS = [
  'read-on-paper',
  'done-in-session',
  'answers-lost',
  'recorded-wrongly',
] as const;
export type RepairReason = (typeof REPAIR_REASONS)[number];

export function isRepairReason(text: unknown): text is RepairReason {
  return REPAIR_REASONS.some(reason => reason === text);
}

/** One rule of a course that a trainer ticked for somebody; a repair that was taken back stays in the log. */
export interface Repair {
  id: string;
  /** `lesson:<id>` or `quiz`. */
  rule: string;
  reason: RepairReason;
  repairedAt: Date;
  undoneAt: Date | null;
}

/** Name of a rule as it is kept and sent. */
export function ruleName(rule: { rule: 'lesson'; lesson: string } | { rule: 'quiz' }): string {
  return rule.rule === 'quiz' ? 'quiz' : `lesson:${rule.lesson}`;
}

/** Whether a course has this rule. */
export function isRuleOf(course: { lessons: readonly { id: string }[] }, rule: string): boolean {
  return rule === 'quiz' || course.lessons.some(lesson => rule === `lesson:${lesson.id}`);
}

/** The repair that holds for a rule now: the first one that nobody took back. */
export function holdingRepair(repairs: readonly Repair[], rule: string): Repair | null {
  const held = repairs.filter(repair => repair.rule === rule && repair.undoneAt === null);
  return held.reduce<Repair | null>(
    (first, each) => (first && first.repairedAt <= each.repairedAt ? first : each),
    null,
  );
}
