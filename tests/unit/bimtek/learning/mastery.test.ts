import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, judgeMastery } from '~/bimtek/learning/mastery/mastery.ts';

const competency = { id: 'memotret', lessons: ['foto', 'cahaya'], mastery: { right: 4, of: 5 } };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute));
const answersOf = (text: string, lesson = 'foto'): Answer[] =>
  [...text].map((letter, minute) => ({ lessons: [lesson], right: letter === '1', answeredAt: at(minute) }));

describe('mastery', () => {
  it.each([
    ['', 'unseen', 0, 0],
    ['1', 'learning', 1, 1],
    ['111', 'learning', 3, 3],
    ['1111', 'mastered', 4, 4],
    ['11110', 'mastered', 4, 5],
    ['111100', 'learning', 3, 5],
    ['000001111', 'mastered', 4, 5],
    ['0000', 'learning', 0, 4],
  ])('of the answers %j is %s', (given, state, right, seen) => {
    expect(judgeMastery(competency, answersOf(given))).toEqual({
      competency: 'memotret',
      state,
      right,
      seen,
      needed: 4,
      of: 5,
    });
  });

  it('counts every lesson of the competency and no other', () => {
    const mixed = [...answersOf('11', 'foto'), ...answersOf('11', 'cahaya'), ...answersOf('00000', 'harga')];
    expect(judgeMastery(competency, mixed)).toMatchObject({ state: 'mastered', right: 4, seen: 4 });
  });

  it('counts a question of two lessons once', () => {
    const both: Answer[] = [{ lessons: ['foto', 'cahaya'], right: true, answeredAt: at(0) }];
    expect(judgeMastery(competency, both)).toMatchObject({ right: 1, seen: 1 });
  });

  it('keeps the order of answers of one instant: the later one is the newer one', () => {
    const same = (right: boolean): Answer => ({ lessons: ['foto'], right, answeredAt: at(0) });
    const one = { ...competency, mastery: { right: 1, of: 1 } };
    expect(judgeMastery(one, [same(false), same(true)]).state).toBe('mastered');
    expect(judgeMastery(one, [same(true), same(false)]).state).toBe('learning');
  });
});

const answer = fc.record({
  lessons: fc.subarray(['foto', 'cahaya', 'harga']),
  right: fc.boolean(),
  answeredAt: fc.integer({ min: 0, max: 10_000 }).map(at),
});
const rule = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .map(([a, b]) => ({ ...competency, mastery: { right: Math.min(a, b), of: Math.max(a, b) } }));

describe('whatever was answered', () => {
  const runs = (check: (of: typeof competency, answers: Answer[]) => void) =>
    fc.assert(fc.property(rule, fc.array(answer, { maxLength: 40 }), check));

  it('no more answers count than the rule looks at, and no more are right than count', () => {
    runs((of, answers) => {
      const found = judgeMastery(of, answers);
      expect(found.seen).toBeLessThanOrEqual(of.mastery.of);
      expect(found.right).toBeLessThanOrEqual(found.seen);
      expect(found.state === 'mastered').toBe(found.right >= of.mastery.right);
      expect(found.state === 'unseen').toBe(found.seen === 0);
    });
  });

  it('answers older than the last n change nothing', () => {
    runs((of, answers) => {
      const old: Answer[] = answers.map(one => ({
        ...one,
        answeredAt: new Date(one.answeredAt.getTime() - 1e9),
      }));
      const full = answersOf('1'.repeat(of.mastery.of)).map(one => ({
        ...one,
        answeredAt: new Date(one.answeredAt.getTime() + 1e9),
      }));
      expect(judgeMastery(of, [...old, ...full])).toEqual(judgeMastery(of, full));
    });
  });

  it('so many right answers at the end always master it, and so many wrong ones always end that', () => {
    runs((of, answers) => {
      const later = (right: boolean) =>
        answersOf((right ? '1' : '0').repeat(of.mastery.of)).map(one => ({
          ...one,
          answeredAt: new Date(one.answeredAt.getTime() + 1e10),
        }));
      expect(judgeMastery(of, [...answers, ...later(true)]).state).toBe('mastered');
      expect(judgeMastery(of, [...answers, ...later(false)]).state).toBe('learning');
    });
  });

  it('the order in which they are handed over does not matter where the instants differ', () => {
    const distinct = fc.uniqueArray(answer, { maxLength: 20, selector: one => one.answeredAt.getTime() });
    fc.assert(
      fc.property(rule, distinct, (of, answers) => {
        expect(judgeMastery(of, [...answers].reverse())).toEqual(judgeMastery(of, answers));
      }),
    );
  });

  it('a further right answer never takes mastery away', () => {
    runs((of, answers) => {
      const more: Answer = { lessons: ['foto'], right: true, answeredAt: at(20_000) };
      if (judgeMastery(of, answers).state === 'mastered')
        expect(judgeMastery(of, [...answers, more]).state).toBe('mastered');
    });
  });
});
