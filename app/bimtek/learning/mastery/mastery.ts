import type { Competency } from '../../courses/course-file.ts';

/** One answer of one person to one question, in a quiz or in a review. */
export interface Answer {
  /** Lessons that the question belongs to: its tags. */
  lessons: readonly string[];
  right: boolean;
  answeredAt: Date;
}

export const masteryStates = ['unseen', 'learning', 'mastered'] as const;
export type MasteryState = (typeof masteryStates)[number];

export interface Mastery {
  competency: string;
  state: MasteryState;
  /** Right ones among the last answers that count. */
  right: number;
  /** How many answers count: at most `of`. */
  seen: number;
  /** What is asked: `needed` right among the last `of`. */
  needed: number;
  of: number;
}

/**
 * Mastery of one competency: m right among the last n answers to questions of its lessons (training.md §4). First attempts,
 * later ones and reviews count alike; nothing is ever reset, old answers only fall out at the far end. Answers of the same
 * instant keep their order.
 */
export function judgeMastery(
  competency: Pick<Competency, 'id' | 'lessons' | 'mastery'>,
  answers: readonly Answer[],
): Mastery {
  const { right: needed, of } = competency.mastery;
  const own = answers
    .filter(answer => answer.lessons.some(lesson => competency.lessons.includes(lesson)))
    .map((answer, order) => ({ answer, order }))
    .sort((a, b) => a.answer.answeredAt.getTime() - b.answer.answeredAt.getTime() || a.order - b.order)
    .slice(-of);
  const right = own.filter(({ answer }) => answer.right).length;
  const state = own.length === 0 ? 'unseen' : right >= needed ? 'mastered' : 'learning';
  return { competency: competency.id, state, right, seen: own.length, needed, of };
}
