import { describe, expect, it } from 'vitest';
import { stepsOf } from '#db/seeds/load/steps-of.ts';
import { throwDice } from '#db/seeds/random.ts';

const pages = ['identity', 'phone', 'business', 'nib'];
const start = new Date('2026-11-01T02:00:00Z');
const steps = (stop?: number) => stepsOf(throwDice('uji'), start, pages, stop);

describe('the pages of somebody’s registration', () => {
  it('are opened one after the other and completed, each after it was opened', () => {
    const all = steps();
    expect(all.map(step => step.page)).toEqual(pages);
    expect(all[0]?.firstOpenedAt).toEqual(start);
    for (const [n, step] of all.entries()) {
      expect(step.completedAt!.getTime()).toBeGreaterThan(step.firstOpenedAt.getTime());
      const next = all[n + 1];
      if (next) expect(next.firstOpenedAt.getTime()).toBeGreaterThan(step.completedAt!.getTime());
    }
  });

  it('end at the one that was opened and left', () => {
    expect(steps(2).map(step => step.completedAt !== null)).toEqual([true, true, false]);
    expect(steps(0)).toEqual([]);
    expect(steps(4)).toEqual(steps());
  });

  it('are the same each time the story is told', () => {
    expect(steps(3)).toEqual(steps(3));
  });
});
