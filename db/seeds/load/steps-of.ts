import type { Dice } from '../random.ts';

export interface StoryStep {
  page: string;
  firstOpenedAt: Date;
  lastShownAt: Date;
  openings: number;
  completedAt: Date | null;
}

/** Seconds that a page takes a person: the papers are looked for on some, a name is soon written on others. */
const usualSeconds: Record<string, number> = {
  identity: 75,
  phone: 25,
  business: 50,
  nib: 140,
  tax: 95,
  address: 60,
};

/**
 * The pages of a registration one after the other, from its start on. `stop`: how many were completed; the next one was
 * opened and left. Who stops at once never opened any.
 */
export function stepsOf(
  dice: Dice,
  startedAt: Date,
  pages: readonly string[],
  stop = pages.length,
): StoryStep[] {
  let at = startedAt.getTime();
  return pages.slice(0, stop === 0 ? 0 : stop + 1).map((page, n) => {
    const firstOpenedAt = new Date(at);
    const seconds = Math.round((usualSeconds[page] ?? 60) * (0.5 + 1.5 * dice.unit()));
    at += (seconds + dice.int(1, 20)) * 1000;
    const done = n < stop;
    return {
      page,
      firstOpenedAt,
      lastShownAt: firstOpenedAt,
      openings: 1,
      completedAt: done ? new Date(firstOpenedAt.getTime() + seconds * 1000) : null,
    };
  });
}
