import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnsweredConsent,
  consentWays,
  isConsentWay,
  lastAnswer,
  standingOf,
} from '~/privacy/consent/consent.ts';
import { countAsked, presentConsents, presentHistory } from '~/privacy/consent/present-consents.ts';
import type { Purpose } from '~/privacy/consent/purposes.ts';

const purpose = (changes: Partial<Purpose> = {}): Purpose => ({
  purpose: 'publicity',
  required: false,
  basis: 'public-task',
  law: 'UU 27/2022',
  silence: 'allows',
  roles: ['vendor'],
  version: 2,
  validFrom: '2026-06-01',
  keepsOlder: true,
  ...changes,
});
const said = (answer: 'given' | 'withdrawn', version: number, day: number): AnsweredConsent => ({
  purpose: 'publicity',
  version,
  answer,
  how: 'web',
  answeredAt: new Date(Date.UTC(2026, 6, day)),
});

describe('standingOf', () => {
  it.each([
    ['nothing said, allowed meanwhile', {}, [], 'unanswered', true, true],
    ['nothing said, forbidden meanwhile', { silence: 'forbids' as const }, [], 'unanswered', false, true],
    ['yes to this text', {}, [said('given', 2, 1)], 'given', true, false],
    ['yes to the older text, which still holds', {}, [said('given', 1, 1)], 'outdated', true, true],
    [
      'yes to the older text, which ended',
      { keepsOlder: false },
      [said('given', 1, 1)],
      'outdated',
      false,
      true,
    ],
    ['no to this text', {}, [said('withdrawn', 2, 1)], 'withdrawn', false, false],
    ['no to the older text holds for the new one', {}, [said('withdrawn', 1, 1)], 'withdrawn', false, false],
    ['yes after no', {}, [said('withdrawn', 1, 1), said('given', 2, 2)], 'given', true, false],
    ['no after yes', {}, [said('given', 2, 1), said('withdrawn', 2, 2)], 'withdrawn', false, false],
  ])('%s', (_, changes, history, state, holds, asks) => {
    expect(standingOf(purpose(changes), history)).toMatchObject({ state, holds, asks });
  });

  const answers = fc.array(
    fc.record({
      purpose: fc.constantFrom('publicity', 'whatsapp'),
      version: fc.integer({ min: 1, max: 3 }),
      answer: fc.constantFrom('given' as const, 'withdrawn' as const),
      how: fc.constantFrom(...consentWays),
      answeredAt: fc.integer({ min: 0, max: 20 }).map(n => new Date(n * 1_000)),
    }),
    { maxLength: 12 },
  );

  it('is the word that was said last, in whatever order the lines are read', () => {
    fc.assert(
      fc.property(answers, history => {
        const sorted = [...history].sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime());
        const distinct = sorted.filter(
          (each, at) => sorted[at + 1]?.answeredAt.getTime() !== each.answeredAt.getTime(),
        );
        const shuffled = [...distinct].reverse();
        expect(lastAnswer(shuffled, 'publicity')).toEqual(lastAnswer(distinct, 'publicity'));
      }),
    );
  });

  it('never holds after a withdrawal that nothing follows', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (history, keepsOlder) => {
        const after = { ...said('withdrawn', 1, 1), answeredAt: new Date(100_000) };
        expect(standingOf(purpose({ keepsOlder }), [...history, after]).holds).toBe(false);
      }),
    );
  });

  it('is not moved by answers to another purpose', () => {
    fc.assert(
      fc.property(answers, history => {
        const own = history.filter(each => each.purpose === 'publicity');
        expect(standingOf(purpose(), history)).toEqual(standingOf(purpose(), own));
      }),
    );
  });
});

describe('on the page', () => {
  const text = () => ({ title: 'Judul', paragraphs: ['isi'] });
  it('what waits for an answer comes first, each with its text', () => {
    const purposes = [purpose(), purpose({ purpose: 'whatsapp' })];
    const shown = presentConsents(purposes, [said('given', 2, 1)], text);
    expect(shown.map(each => [each.purpose, each.asks])).toEqual([
      ['whatsapp', true],
      ['publicity', false],
    ]);
    expect(shown[1]).toMatchObject({ title: 'Judul', answeredAt: new Date(Date.UTC(2026, 6, 1)) });
  });
  it('a purpose without a text is not shown', () => {
    expect(presentConsents([purpose()], [], () => null)).toEqual([]);
  });
  it('counts only texts that are new to somebody who has answered before', () => {
    expect(countAsked([purpose()], [])).toBe(0);
    expect(countAsked([purpose()], [said('given', 1, 1)])).toBe(1);
    expect(countAsked([purpose()], [said('given', 2, 1)])).toBe(0);
  });
  it('the history is read from its end', () => {
    const history = [said('given', 1, 1), said('withdrawn', 1, 2)];
    expect(presentHistory(history).map(each => each.answer)).toEqual(['withdrawn', 'given']);
  });
  it('knows the ways to say it', () => {
    expect([isConsentWay('paper'), isConsentWay('shout')]).toEqual([true, false]);
  });
});
