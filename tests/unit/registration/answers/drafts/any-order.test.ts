import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryServer } from '#tests/soak/registration/memory-server.ts';
import { anyMoves } from '#tests/soak/registration/moves.ts';
import { play } from '#tests/soak/registration/play.ts';
import { type DraftEntry, draftForm } from '~/registration/answers/drafts/draft-form.ts';
import { judgeDrafts, type Known, saysMore } from '~/registration/answers/drafts/judge-drafts.ts';
import { isNewer, nextStamp, type Stamp } from '~/registration/answers/drafts/stamp.ts';
import { addText, findUnsent, restamp, settleTexts } from '~/registration/answers/drafts/waiting-texts.ts';
import type { Answers, Question } from '~/registration/answers/questions.ts';
import { filled, questionPages, world } from '../filled.ts';

describe('any order of typing, kills, resumes, repeats and late requests', () => {
  it('ends in the record that was last typed or saved', async () => {
    await fc.assert(
      fc.asyncProperty(anyMoves(80), async moves => {
        const server = memoryServer(questionPages, world);
        const { record, expected } = await play(moves, server, {
          pages: questionPages,
          right: filled,
          world,
        });
        expect(record).toEqual(expected);
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });
});

const anyStamp: fc.Arbitrary<Stamp> = fc.record({ at: fc.nat(6), writer: fc.constantFrom('a', 'b', 'c') });
const anyEntry: fc.Arbitrary<DraftEntry> = fc.record({
  question: fc.constantFrom<Question>('nib', 'street', 'kbliCode'),
  text: fc.constantFrom('', '9120405123456', '9120 4051 23456', 'Jl. Raya', 'x'),
  at: fc.integer({ min: 1, max: 40 }),
});

describe('stamps', () => {
  it('are in one order, whoever compares', () => {
    fc.assert(
      fc.property(anyStamp, anyStamp, anyStamp, (a, b, c) => {
        expect(isNewer(a, a)).toBe(false);
        if (a.at !== b.at || a.writer !== b.writer) expect(isNewer(a, b)).toBe(!isNewer(b, a));
        if (isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true);
      }),
    );
    expect(isNewer({ at: 0, writer: '' }, null)).toBe(true);
  });

  it('of one writer always grow, even when its clock does not', () => {
    expect(nextStamp('a', 5.7, null)).toEqual({ at: 5, writer: 'a' });
    expect(nextStamp('a', 3, { at: 9, writer: 'a' })).toEqual({ at: 10, writer: 'a' });
  });
});

describe('drafts that arrive', () => {
  const answers: Answers = { nib: '9120405123456' };
  const given = { answers, world, floor: 0 };

  it('leave the same behind in any order, once or many times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ entry: anyEntry, writer: fc.constantFrom('a', 'b') }), { maxLength: 12 }),
        fc.infiniteStream(fc.nat(50)),
        (arriving, dice) => {
          // One writer never says two things at one moment.
          const said = new Map(
            arriving.map(one => [`${one.writer}${one.entry.question}${one.entry.at}`, one]),
          );
          const all = [...said.values()];
          const again = [...all, ...all].sort(() => (dice.next().value % 3) - 1);
          const settle = (list: typeof all) => {
            const state = new Map<Question, { text: string | null } & Stamp>();
            const known = (question: Question): Known => ({
              stamp: state.get(question) ?? null,
              answeredAt: question === 'nib' ? 10 : null,
            });
            for (const { entry, writer } of list)
              for (const kept of judgeDrafts([entry], writer, known, given))
                state.set(kept.question, { text: kept.text, ...kept.stamp });
            return Object.fromEntries([...state].sort());
          };
          expect(settle(again)).toEqual(settle(all));
        },
      ),
    );
  });

  it('lose to what was saved or sent after they were typed', () => {
    const entry = { question: 'nib' as const, text: '9', at: 20 };
    const known = (answeredAt: number | null) => () => ({ stamp: null, answeredAt });
    expect(judgeDrafts([entry], 'a', known(20), given)).toEqual([]);
    expect(judgeDrafts([entry], 'a', known(null), { ...given, floor: 20 })).toEqual([]);
    expect(judgeDrafts([entry], 'a', known(19), given)).toEqual([
      { question: 'nib', text: '9', stamp: { at: 20, writer: 'a' } },
    ]);
  });

  it('say nothing more when they mean the saved answer, however it is written', () => {
    expect(saysMore('nib', '9120 4051 2345 6', answers, world)).toBe(false);
    expect(saysMore('nib', '9120405123457', answers, world)).toBe(true);
    expect(saysMore('nib', '', answers, world)).toBe(true);
    expect(saysMore('street', '', {}, world)).toBe(false);
    expect(saysMore('street', 'J', {}, world)).toBe(true);
  });
});

describe('what waits on the device', () => {
  const entry = (question: Question, text: string, at: number): DraftEntry => ({ question, text, at });

  it('is the newest of each question until the server has that one', () => {
    const one = addText(addText(new Map(), entry('nib', '9', 1)), entry('nib', '91', 2));
    expect([...one.values()]).toEqual([entry('nib', '91', 2)]);
    expect(addText(one, entry('nib', 'old', 1))).toBe(one);
    const more = addText(one, entry('nib', '912', 3));
    expect([...settleTexts(more, [...one.values()]).values()]).toEqual([entry('nib', '912', 3)]);
    expect(settleTexts(more, [...more.values()]).size).toBe(0);
  });

  it('goes out again only where the server knows less', () => {
    const held = [entry('nib', '9', 5), entry('street', 'J', 5), entry('phone', '0', 5)];
    const back = findUnsent(held, { nib: 5, street: 4 }, ['nib', 'street']);
    expect(back).toEqual([entry('street', 'J', 5)]);
  });

  it('keeps its order when the device’s clock ran ahead', () => {
    const waiting = new Map([
      ['nib' as const, entry('nib', 'b', 900)],
      ['street' as const, entry('street', 'a', 800)],
    ]);
    expect([...restamp(waiting, 100).values()]).toEqual([entry('street', 'a', 100), entry('nib', 'b', 101)]);
  });
});

describe('the form of a draft', () => {
  const right = { writer: 'a-1', shown: 1, sentAt: 2, entries: [{ question: 'nib', text: 'x', at: 1 }] };
  it('is taken as it is meant, with no field touched unless it says so', () => {
    expect(draftForm.parse(right)).toEqual({ ...right, touched: null });
  });
  it.each([
    ['no writer', { ...right, writer: '' }],
    ['a writer that is markup', { ...right, writer: '<b>' }],
    ['an unknown question', { ...right, entries: [{ question: 'saldo', text: '', at: 1 }] }],
    ['a text that is none', { ...right, entries: [{ question: 'nib', text: 7, at: 1 }] }],
    [
      'a text beyond all measure',
      { ...right, entries: [{ question: 'nib', text: 'x'.repeat(5001), at: 1 }] },
    ],
    ['a moment that is none', { ...right, shown: Number.NaN }],
    ['a moment before time', { ...right, sentAt: -1 }],
    ['more texts than questions', { ...right, entries: Array(40).fill(right.entries[0]) }],
  ])('refuses %s', (_, body) => {
    expect(draftForm.safeParse(body).success).toBe(false);
  });
});
