import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCloze } from '~/bimtek/questions/cloze/read-cloze.ts';
import type { ClozeQuestion, TextFormat } from '~/bimtek/questions/question.ts';
import { askQuestion, type Gap } from '~/bimtek/quiz/ask-question.ts';
import { stemWords } from '~/bimtek/quiz/cloze-words.ts';
import { gradeQuestion } from '~/bimtek/quiz/grade-question.ts';
import { fieldName } from '~/bimtek/quiz/question-key.ts';
import { isAnswered, missingField, readGiven } from '~/bimtek/quiz/read-given.ts';
import { givenTexts, rightAnswer } from '~/bimtek/quiz/right-answer.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function cloze(text: string, format: TextFormat | null = 'html'): ClozeQuestion {
  const ground = {
    id: null,
    tags: [],
    comments: [],
    category: null,
    title: null,
    tail: null,
    moodle: null,
    line: 1,
  };
  const parts = readCloze(text, format);
  return {
    ...ground,
    kind: 'cloze',
    stem: { text, format },
    parts,
    generalFeedback: { text: 'Umum', format },
  };
}

const tax = cloze(
  '<p>Tarif PPN {1:NM:=11:0.5#Tepat~%50%12:0.1#Dekat~*#Lihat lagi} % untuk {2:MC:=PKP#Ya~semua usaha#Tidak}.</p><p>Tulis singkatannya: {1:SA:=PPN~%50%P*}, pilih: {2:MR:~%50%a~%50%b~%-50%c}.</p>',
);

describe('a cloze question', () => {
  it('is asked as text with fields, and tells nothing of what is right', () => {
    const asked = askQuestion(tax, 'k', 'seed', hash);
    if (asked.ask !== 'gaps') throw new Error(asked.ask);
    expect(asked.parts.map(part => (typeof part === 'string' ? part : part.ask))).toEqual([
      'Tarif PPN ',
      'number',
      ' % untuk ',
      'one',
      '.\nTulis singkatannya: ',
      'text',
      ', pilih: ',
      'many',
      '.',
    ]);
    expect(asked.stem).toBe('Tarif PPN … % untuk ….\nTulis singkatannya: …, pilih: ….');
    expect(JSON.stringify(asked)).not.toMatch(/Tepat|Dekat|weight|feedback|PPN~|11/);
  });

  it('shows a menu, or every option where its author wants them seen', () => {
    const gapsOf = (text: string) => {
      const asked = askQuestion(cloze(text), 'k', 'seed', hash);
      return asked.ask === 'gaps' ? asked.parts : [];
    };
    expect(gapsOf('{1:MC:=a~b}')).toMatchObject([{ ask: 'one', menu: true }]);
    expect(gapsOf('{1:MCV:=a~b}')).toMatchObject([{ ask: 'one', menu: false }]);
    expect(gapsOf('{1:MCH:=a~b}')).toMatchObject([{ ask: 'one', menu: false }]);
  });

  const send = (fields: [number, string][], seed = 'seed') =>
    readGiven(
      tax,
      'k',
      fields.map(([part, value]) => [fieldName('k', part), value] as const),
      seed,
      hash,
    );

  it('gives each field its share, and partial marks', () => {
    const mark = (given: string[]) => gradeQuestion(tax, given);
    expect(mark(['11', '0', 'ppn', '0,1'])).toMatchObject({ fraction: 1, state: 'right' });
    expect(mark(['11,4', '0', 'PPN', '0,1']).fraction).toBe(1);
    expect(mark(['12', '1', 'PPh', '0']).state).toBe('partly');
    expect(mark(['12', '1', 'PPh', '0']).fraction).toBeCloseTo((0.5 + 0 + 0.5 + 2 * 0.5) / 6, 12);
    expect(mark(['3', '1', 'x', '2'])).toMatchObject({ fraction: 0, state: 'wrong' });
    expect(mark([])).toMatchObject({ fraction: 0, feedback: ['Umum'] });
    expect(mark(['12', '1', '', '']).feedback).toEqual(['Dekat', 'Tidak', 'Umum']);
    expect(mark(['99', '', '', '']).feedback).toEqual(['Lihat lagi', 'Umum']);
  });

  it('does not take from one field what another loses', () => {
    expect(gradeQuestion(tax, ['11', '0', 'PPN', '2']).fraction).toBeCloseTo(4 / 6, 12);
  });

  it('comes back as what was picked, for any seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1), fc.subarray([0, 1, 2], { minLength: 1 }), (seed, place, ticks) => {
        const asked = askQuestion(tax, 'k', seed, hash);
        if (asked.ask !== 'gaps') throw new Error(asked.ask);
        const gaps = asked.parts.filter((part): part is Gap => typeof part !== 'string');
        const [, one, , many] = gaps;
        if (one?.ask !== 'one' || many?.ask !== 'many') throw new Error('not as written');
        const picked = one.options[place]!;
        const ticked = ticks.map(tick => many.options[tick]!);
        const given = send(
          [
            [0, '11'],
            [1, picked.value],
            [2, 'PPN'],
            ...ticked.map(each => [3, each.value] as [number, string]),
          ],
          seed,
        );
        expect(givenTexts(tax, given)).toEqual([
          '11',
          picked.text,
          'PPN',
          ticked
            .map(each => each.text)
            .sort()
            .join(', '),
        ]);
        expect(isAnswered(tax, given)).toBe(true);
      }),
    );
  });

  it('takes no forged place, and no two where one may be picked', () => {
    expect(
      send([
        [1, '7'],
        [0, '11'],
      ]),
    ).toEqual(['11', '', '', '']);
    expect(
      send([
        [1, '0'],
        [1, '1'],
        [0, '11'],
      ]),
    ).toEqual(['11', '', '', '']);
    expect(send([])).toEqual([]);
  });

  it('leads to the first field that is empty', () => {
    expect(isAnswered(tax, ['11', '', 'x', '0'])).toBe(false);
    expect(missingField(tax, 'k', ['11', '', 'x', '0'])).toBe('q-k-1');
    expect(missingField(tax, 'k', [])).toBe('q-k-0');
  });

  it('shows what would have been right, field by field', () => {
    expect(rightAnswer(tax)).toEqual({
      kind: 'pairs',
      pairs: [
        { stem: '1', answer: '10.5–11.5' },
        { stem: '2', answer: 'PKP' },
        { stem: '3', answer: 'PPN' },
        { stem: '4', answer: 'a; b' },
      ],
    });
    expect(rightAnswer(cloze('{1:NM:=15}'))).toMatchObject({ pairs: [{ answer: '15' }] });
  });

  it('may ask for the case, and for a star', () => {
    const exact = cloze('{1:SAC:=PPh} dan {1:SA:=a\\*b}', 'plain');
    expect(gradeQuestion(exact, ['PPh', 'A*B']).fraction).toBe(1);
    expect(gradeQuestion(exact, ['pph', 'axb']).fraction).toBe(0);
  });

  it('is worth nothing when its fields are', () => {
    expect(gradeQuestion(cloze('{0:SA:=a}'), ['a'])).toMatchObject({ fraction: 0 });
  });

  it('grades between nothing and everything, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('0', '1', '0,1,2', '11')), { maxLength: 6 }),
        given => {
          const { fraction } = gradeQuestion(tax, given);
          expect(fraction).toBeGreaterThanOrEqual(0);
          expect(fraction).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('words of a question', () => {
  it('leave markup out, and keep plain text as it is', () => {
    expect(
      stemWords({ ...tax, kind: 'essay', stem: { text: '<b>Apa</b> &lt;ini&gt;?', format: 'html' } }),
    ).toBe('Apa <ini>?');
    expect(stemWords({ ...tax, kind: 'essay', stem: { text: '<b>Apa</b>?', format: null } })).toBe(
      '<b>Apa</b>?',
    );
  });
});
