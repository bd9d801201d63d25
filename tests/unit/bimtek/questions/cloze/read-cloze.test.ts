import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClozeFault } from '~/bimtek/questions/cloze/cloze-fault.ts';
import { readCloze } from '~/bimtek/questions/cloze/read-cloze.ts';
import type { ClozeField } from '~/bimtek/questions/question.ts';

function field(text: string): ClozeField {
  const [part] = readCloze(text, 'html');
  if (typeof part !== 'object') throw new Error('no field');
  return part;
}
function fault(text: string): [string, number] {
  try {
    readCloze(text, 'html');
  } catch (thrown) {
    if (thrown instanceof ClozeFault) return [thrown.code, thrown.at];
    throw thrown;
  }
  throw new Error('no fault');
}

describe('fields of a cloze', () => {
  it.each([
    ['SHORTANSWER', { kind: 'short', matchCase: false }],
    ['SA', { kind: 'short', matchCase: false }],
    ['MW', { kind: 'short', matchCase: false }],
    ['SHORTANSWER_C', { kind: 'short', matchCase: true }],
    ['SAC', { kind: 'short', matchCase: true }],
    ['MWC', { kind: 'short', matchCase: true }],
    ['MULTICHOICE', { kind: 'choice', multiple: false, look: 'menu' }],
    ['MC', { kind: 'choice', multiple: false, look: 'menu' }],
    ['MULTICHOICE_S', { kind: 'choice', multiple: false, look: 'menu' }],
    ['MULTICHOICE_V', { kind: 'choice', multiple: false, look: 'column' }],
    ['MCVS', { kind: 'choice', multiple: false, look: 'column' }],
    ['MULTICHOICE_H', { kind: 'choice', multiple: false, look: 'row' }],
    ['MCH', { kind: 'choice', multiple: false, look: 'row' }],
    ['MULTIRESPONSE', { kind: 'choice', multiple: true, look: 'column' }],
    ['MR', { kind: 'choice', multiple: true, look: 'column' }],
    ['MULTIRESPONSE_H', { kind: 'choice', multiple: true, look: 'row' }],
    ['MRHS', { kind: 'choice', multiple: true, look: 'row' }],
  ])('%s', (type, shape) => {
    expect(field(`{2:${type}:=ya~tidak}`)).toMatchObject({
      weight: 2,
      answer: {
        ...shape,
        options: [
          { text: { text: 'ya' }, weight: 100 },
          { text: { text: 'tidak' }, weight: 0 },
        ],
      },
    });
  });

  it.each(['NUMERICAL', 'NM'])('%s with tolerance, a comma, and all others', type => {
    expect(field(`{1:${type}:=3,5:0.25#ya~%50%4~*#lain}`).answer).toMatchObject({
      kind: 'numeric',
      options: [
        { range: { value: 3.5, tolerance: 0.25 }, weight: 100, feedback: { text: 'ya' } },
        { range: { value: 4, tolerance: 0 }, weight: 50 },
      ],
      otherwise: { text: 'lain' },
    });
  });

  it('count one where no weight is written, and may begin with a tilde', () => {
    expect(field('{ : MC : ~salah~=benar }')).toMatchObject({
      weight: 1,
      answer: { options: [{ weight: 0 }, { weight: 100 }] },
    });
    expect(field('{:SA:%100%a}')).toMatchObject({ weight: 1 });
  });

  it('hold escaped signs, entities and feedback', () => {
    expect(field('{1:MC:=a\\}b\\~c\\#d&#39;e#f\\}g~h}').answer.options).toMatchObject([
      { text: { text: 'a}b~c#d&#39;e' }, feedback: { text: 'f}g' } },
      { text: { text: 'h' } },
    ]);
    expect(field('{1:SA:=caf&eacute; &lt;1}').answer.options).toMatchObject([
      { text: { text: 'café <1', format: 'plain' } },
    ]);
  });

  it('leave other braces alone', () => {
    expect(readCloze('a {b} {1:SA:=x} {1: c', 'html').map(part => typeof part)).toEqual([
      'string',
      'object',
      'string',
    ]);
  });

  it.each([
    ['tanpa kolom {x}', 'cloze-field-missing', 0],
    ['ab {1:SA:=x', 'cloze-field-unclosed', 3],
    ['ab {1:SA:=x\\}', 'cloze-field-unclosed', 3],
    ['ab {1:XY:=x}', 'cloze-type-unknown', 3],
    ['ab {1:MC:~x~y}', 'cloze-right-answer-missing', 3],
    ['ab {1:MC:}', 'cloze-right-answer-missing', 3],
    ['ab {1:MC:=x~}', 'cloze-option-empty', 12],
    ['ab {1:NM:=x}', 'cloze-number-invalid', 9],
    ['ab {1:MC:=x~%101%y}', 'cloze-weight-unknown', 12],
  ])('%s: %s', (text, code, at) => {
    expect(fault(text)).toEqual([code, at]);
  });

  it('are all that a text has: the rest stays letter by letter', () => {
    const piece = fc.constantFrom('{1:SA:=a}', '{2:MC:=a~b#c}', 'teks', '{', '}', '~', ' ', '=', '<b>', ':');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        let rest = text;
        try {
          for (const part of readCloze(text, 'plain')) {
            const next = typeof part === 'string' ? part : rest.slice(0, rest.indexOf('}') + 1);
            expect(rest.startsWith(next)).toBe(true);
            rest = rest.slice(next.length);
          }
          expect(rest).toBe('');
        } catch (thrown) {
          if (!(thrown instanceof ClozeFault)) throw thrown;
          expect(thrown.at).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each(['{1:SA:', '{1:SA:=a}', '{', '~', '\\', '{ '])('of ten megabytes of %s take no time', piece => {
    const text = piece.repeat(Math.floor(3_000_000 / piece.length));
    try {
      expect(readCloze(text, 'html').length).toBeGreaterThan(0);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(ClozeFault);
    }
  });
});
