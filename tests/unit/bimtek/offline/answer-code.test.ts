import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeHead,
  codeToSign,
  openCode,
  proofFits,
  readCode,
  writeCode,
} from '~/bimtek/offline/answer-code.ts';
import {
  type AnswerFields,
  type AnswerShape,
  answerShapes,
  openFields,
  readAnswers,
  writeAnswers,
} from '~/bimtek/offline/answer-shape.ts';
import { attemptId, drawnDigits } from '~/bimtek/offline/attempt-nonce.ts';
import type { AskedQuestion } from '~/bimtek/quiz/ask-question.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map(digits => digits.join(''));
const head: fc.Arbitrary<CodeHead> = fc.record({
  course: hex(5),
  version: hex(5),
  learner: hex(5),
  language: fc.constantFrom('id' as const, 'en' as const),
  attempt: hex(15).map(attemptId),
});

const values = fc.integer({ min: 1, max: 9 }).map(count => Array.from({ length: count }, (_, at) => `${at}`));
const shapes: fc.Arbitrary<AnswerShape[]> = fc
  .array(fc.record({ as: fc.constantFrom('pick' as const, 'many' as const, 'text' as const), values }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(all =>
    all.map(({ as, values: options }, at) => ({ name: `q-${at}`, as, values: options, number: at + 1 })),
  );

/** A form filled in at random, some of it left open. */
const filled = shapes.chain(all => {
  const answers = all.map(({ name, as, values: options }): fc.Arbitrary<AnswerFields> => {
    if (as === 'text')
      return fc.oneof(
        fc.constant<AnswerFields>([]),
        fc
          .constantFrom('12', 'Rp 1.250.000', 'é', '酒', 'x'.repeat(120))
          .map(text => [[name, text]] as AnswerFields),
      );
    const most = as === 'many' ? options.length : 1;
    return fc
      .subarray(options, { maxLength: most })
      .map(picked => picked.map(value => [name, value] as [string, string]));
  });
  return fc.tuple(
    fc.constant(all),
    fc.tuple(...answers).map(each => each.flat()),
  );
});

const owner = 'a3'.repeat(16);

describe('answers as bits', () => {
  it('come back as they were given', () => {
    fc.assert(
      fc.property(filled, ([all, fields]) => {
        const bits = writeAnswers(all, fields)!;
        expect(readAnswers(all, `${bits}000`)).toEqual({ fields, length: bits.length });
      }),
    );
  });

  it('that end too early or say something impossible are none', () => {
    const three: AnswerShape[] = [{ name: 'q-a', as: 'pick', values: ['0', '1', '2', '3'], number: 1 }];
    expect(readAnswers(three, '')).toBeNull();
    expect(readAnswers(three, '10')).toBeNull();
    expect(readAnswers(three, '111')).toBeNull();
    expect(readAnswers(three, '100')).toEqual({ fields: [['q-a', '3']], length: 3 });
  });

  it('with a text that nobody would read out do not fit', () => {
    const text: AnswerShape[] = [{ name: 'q-a', as: 'text', values: [], number: 1 }];
    expect(writeAnswers(text, [['q-a', 'x'.repeat(127)]])).not.toBeNull();
    expect(writeAnswers(text, [['q-a', 'x'.repeat(128)]])).toBeNull();
  });
});

describe('shapes of a form', () => {
  const options = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ value: `${count - 1 - at}`, text: `t${at}` }));
  const asked: AskedQuestion[] = [
    { ask: 'one', key: 'a', stem: '', tail: null, options: options(3) },
    { ask: 'many', key: 'b', stem: '', tail: null, options: options(4) },
    { ask: 'true-false', key: 'c', stem: '', tail: null },
    { ask: 'pairs', key: 'd', stem: '', tail: null, stems: ['x', 'y'], options: options(2) },
    { ask: 'nothing', key: 'e', stem: '', tail: null },
    { ask: 'number', key: 'f', stem: '', tail: null },
    {
      ...{ ask: 'gaps', key: 'g', stem: '', tail: null },
      parts: [
        'Harga ',
        { part: 0, ask: 'number' },
        ' di ',
        { part: 1, ask: 'one', menu: true, options: options(2) },
      ],
    },
  ];

  it('do not depend on the order in which the options are shown', () => {
    expect(answerShapes(asked)).toEqual([
      { name: 'q-a', as: 'pick', values: ['0', '1', '2'], number: 1 },
      { name: 'q-b', as: 'many', values: ['0', '1', '2', '3'], number: 2 },
      { name: 'q-c', as: 'pick', values: ['false', 'true'], number: 3 },
      { name: 'q-d-0', as: 'pick', values: ['0', '1'], number: 4 },
      { name: 'q-d-1', as: 'pick', values: ['0', '1'], number: 4 },
      { name: 'q-f', as: 'text', values: [], number: 6 },
      { name: 'q-g-0', as: 'text', values: [], number: 7 },
      { name: 'q-g-1', as: 'pick', values: ['0', '1'], number: 7 },
    ]);
  });

  it('tell which question is open, once each', () => {
    const all = answerShapes(asked);
    expect(openFields(all, []).map(shape => shape.number)).toEqual([1, 2, 3, 4, 6, 7]);
    const given: AnswerFields = [
      ['q-a', '0'],
      ['q-b', '1'],
      ['q-d-0', '1'],
      ['q-f', '  '],
    ];
    expect(openFields(all, given).map(shape => shape.name)).toEqual(['q-c', 'q-d-1', 'q-f', 'q-g-0']);
  });
});

describe('an answer code', () => {
  it('says what was answered, by whom, and proves it', () => {
    fc.assert(
      fc.property(head, filled, (what, [all, fields]) => {
        const signed = codeToSign(what, all, fields)!;
        const read = readCode(writeCode(signed, hmac(owner, signed)));
        expect(read).toMatchObject({ ok: true, value: what });
        if (!read.ok) return;
        expect(openCode(read.value, all)).toEqual({ ok: true, value: { fields, signed } });
        expect(proofFits(read.value, hmac(owner, signed))).toBe(true);
        expect(proofFits(read.value, hmac('b4'.repeat(16), signed))).toBe(false);
      }),
    );
  });

  it('of eight usual questions is short enough to be read out', () => {
    const usual: AnswerShape[] = Array.from({ length: 8 }, (_, at) => ({
      ...{ name: `q-${at}`, as: 'pick' as const, values: ['0', '1', '2', '3'], number: at + 1 },
    }));
    const signed = codeToSign(
      {
        course: '12345',
        version: 'abcde',
        learner: '54321',
        language: 'id',
        attempt: attemptId('0123456789abcde'),
      },
      usual,
      [],
    )!;
    expect(writeCode(signed, 'ff'.repeat(32)).split('-')).toHaveLength(10);
  });

  it('with another answer needs another proof', () => {
    const one: AnswerShape[] = [{ name: 'q-a', as: 'pick', values: ['0', '1'], number: 1 }];
    const what = { course: '12345', version: 'abcde', learner: '54321', language: 'id' as const };
    const at = { ...what, attempt: attemptId('0123456789abcde') };
    const honest = codeToSign(at, one, [['q-a', '0']])!;
    const forged = codeToSign(at, one, [['q-a', '1']])!;
    const read = readCode(writeCode(forged, hmac(owner, honest)));
    expect(read.ok && proofFits(read.value, hmac(owner, forged))).toBe(false);
  });

  it('cannot carry an attempt that is named in another way', () => {
    const what = { course: '12345', version: 'abcde', learner: '54321', language: 'id' as const };
    expect(codeToSign({ ...what, attempt: '01970000-0000-7000-8000-000000000000' }, [], [])).toBeNull();
  });

  it('that is cut off, too long or of another format says so', () => {
    const all: AnswerShape[] = Array.from({ length: 12 }, (_, at) => ({
      ...{ name: `q-${at}`, as: 'pick' as const, values: ['0', '1', '2', '3'], number: at + 1 },
    }));
    const what = { course: '12345', version: 'abcde', learner: '54321', language: 'id' as const };
    const signed = codeToSign({ ...what, attempt: attemptId('0123456789abcde') }, all, [])!;
    const groups = writeCode(signed, hmac(owner, signed)).split('-');
    expect(readCode(groups.slice(0, 3).join('-'))).toMatchObject({ problems: [{ code: 'code-cut-short' }] });
    const short = readCode(groups.slice(0, -1).join('-'));
    expect(short.ok && openCode(short.value, all)).toMatchObject({ problems: [{ code: 'code-cut-short' }] });
    const whole = readCode(groups.join('-'));
    expect(whole.ok && openCode(whole.value, all.slice(0, 2))).toMatchObject({
      problems: [{ code: 'code-too-long' }],
    });
    expect(readCode(writeCode(`111${signed.slice(3)}`, 'ff'.repeat(32)))).toMatchObject({
      problems: [{ code: 'code-unknown' }],
    });
  });
});

describe('the name of an attempt', () => {
  it('is a UUID from which the drawn digits come back', () => {
    fc.assert(
      fc.property(hex(15), digits => {
        expect(isId(attemptId(digits))).toBe(true);
        expect(drawnDigits(attemptId(digits))).toBe(digits);
      }),
    );
  });

  it('of another kind has none', () =>
    expect(drawnDigits('01970000-0000-7000-8000-000000000000')).toBeNull());
});
