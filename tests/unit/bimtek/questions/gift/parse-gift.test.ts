import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGift, parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import type { Question } from '~/bimtek/questions/question.ts';

function only(text: string): Question {
  const { questions, errors } = parseGift(text);
  expect(errors).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
}

const fault = (text: string) => parseGift(text).errors[0];
const said = (text: string) => ({ text, format: null });

describe('questions of a file', () => {
  it('are separated by blank lines, with or without spaces in them', () => {
    const { questions } = parseGift('Satu {T}\n\nDua {F}\n  \t\nTiga {}\r\n\r\nEmpat {T}');
    expect(questions.map(q => [q.stem.text, q.line])).toEqual([
      ['Satu', 1],
      ['Dua', 3],
      ['Tiga', 5],
      ['Empat', 7],
    ]);
  });

  it('take id and tags from the comment above and keep the category of the line before', () => {
    const { questions } = parseGift(
      '$CATEGORY: Produk/Foto\n\n// [id:foto-1] [tag:foto] catatan [tag:HP \\] lama]\nApa? {T}\n\n$CATEGORY: Harga\nBerapa? {F}',
    );
    expect(questions[0]).toMatchObject({
      id: 'foto-1',
      tags: ['foto', 'HP ] lama'],
      category: 'Produk/Foto',
    });
    expect(questions[1]).toMatchObject({ id: null, tags: [], category: 'Harga' });
  });

  it('lose comment lines anywhere', () => {
    const question = only('Pilih\n// jangan lupa gambar\n{=a\n// salah semua\n~b}');
    expect(question).toMatchObject({ kind: 'choice', stem: said('Pilih') });
  });

  it('may have the same title twice', () => {
    const { questions, errors } = parseGift('::Foto::Satu {T}\n\n::Foto::Dua {F}');
    expect(errors).toEqual([]);
    expect(questions.map(q => q.title)).toEqual(['Foto', 'Foto']);
  });

  it('keep the format of every part', () => {
    const question = only('::J::[html]<b>Apa</b> {=[plain]satu#[markdown]*ya* ~dua#####[moodle]umum}');
    expect(question.stem).toEqual({ text: '<b>Apa</b>', format: 'html' });
    expect(question).toMatchObject({
      options: [
        { text: { text: 'satu', format: 'plain' }, feedback: { text: '*ya*', format: 'markdown' } },
        { text: { text: 'dua', format: null } },
      ],
    });
  });

  it('read escapes, and a written line end', () => {
    const question = only('Rumus \\{a\\=b\\} \\: baris\\nbaru\\~ {=x\\=1\\#2 ~salah \\} ini}');
    expect(question.stem.text).toBe('Rumus {a=b} : baris\nbaru~');
    expect(question).toMatchObject({ options: [{ text: said('x=1#2') }, { text: said('salah } ini') }] });
  });

  it('keep a backslash that escapes nothing', () => {
    expect(only('Map C\\data {T}').stem.text).toBe('Map C\\data');
  });

  it('become a fill-in where text follows the brace', () => {
    expect(only('Usaha kecil belum PKP {=tidak ~harus} memungut PPN.')).toMatchObject({
      kind: 'choice',
      stem: said('Usaha kecil belum PKP'),
      tail: 'memungut PPN.',
    });
  });

  it('are descriptions without braces', () => {
    expect(only('Baca dulu ceritanya.')).toMatchObject({ kind: 'description' });
  });

  it('are none in an empty file, or one with comments only', () => {
    expect(parseGift('')).toMatchObject({ questions: [], errors: [] });
    expect(parseGift('\uFEFF// hanya catatan\n\n$CATEGORY: kosong\n')).toEqual({
      questions: [],
      categories: [{ path: 'kosong', info: null, id: null }],
      remarks: ['hanya catatan'],
      errors: [],
      notes: [],
    });
  });
});

describe('choice', () => {
  it('with = has one right answer', () => {
    expect(only('Apa? {=a#betul ~b#keliru ~%50%c}')).toMatchObject({
      kind: 'choice',
      multiple: false,
      options: [
        { text: said('a'), weight: 100, feedback: said('betul') },
        { text: said('b'), weight: 0, feedback: said('keliru') },
        { text: said('c'), weight: 50, feedback: null },
      ],
    });
  });

  it('without = has several, weighted from −100 to 100', () => {
    const question = only('Mana? {~%33.333%a ~%33.333%b ~%33.334%c ~%-100%d ~e}');
    expect(question).toMatchObject({ kind: 'choice', multiple: true });
    expect(question.kind === 'choice' && question.options.map(o => o.weight)).toEqual([
      33.333, 33.333, 33.334, -100, 0,
    ]);
  });

  it.each([
    ['%150%', 'gift-weight-unknown', 13],
    ['%-101%', 'gift-weight-unknown', 13],
    ['%100.5%', 'gift-weight-unknown', 13],
    ['%1.2.3%', 'gift-weight-unknown', 13],
  ])('refuses the weight %s', (weight, code, column) => {
    expect(fault(`Mana? {=a ~${weight}b}`)).toEqual({ line: 1, column: column - 1, code });
  });

  it('takes a percent sign that is text', () => {
    expect(only('Berapa? {=% saja ~50% lebih}')).toMatchObject({
      options: [{ text: said('% saja') }, { text: said('50% lebih') }],
    });
  });

  it.each([
    ['Mana? {~a ~b}', 'gift-right-answer-missing'],
    ['Mana? {~%50%a ~%30%b}', 'gift-weights-not-100'],
    ['Mana? {~%100%a}', 'gift-options-too-few'],
    ['Mana? {=a ~}', 'gift-option-empty'],
    ['Mana? {a ~b =c}', 'gift-answer-unmarked'],
    ['Mana? {=%50%a ~b}', 'gift-weights-not-100'],
  ])('%s: %s', (text, code) => {
    expect(fault(text)?.code).toBe(code);
  });
});

describe('true or false', () => {
  it.each([
    ['T', true],
    ['TRUE', true],
    ['F', false],
    ['FALSE', false],
  ])('{%s}', (word, answer) => {
    expect(only(`Benar? {${word}}`)).toMatchObject({ kind: 'true-false', answer });
  });

  it('has feedback for the wrong answer first, general feedback after four hashes', () => {
    expect(only('Benar? {TRUE#tidak begitu#tepat####dibahas di pelajaran 2}')).toMatchObject({
      whenWrong: said('tidak begitu'),
      whenRight: said('tepat'),
      generalFeedback: said('dibahas di pelajaran 2'),
    });
    expect(only('Benar? {F#tidak}')).toMatchObject({ whenWrong: said('tidak'), whenRight: null });
  });

  it.each(['true', 'False', 't', 'BENAR'])('does not take {%s}', word => {
    expect(fault(`Benar? {${word}}`)).toEqual({ line: 1, column: 9, code: 'gift-answer-unmarked' });
  });
});

describe('short answer', () => {
  it('takes several, with weights', () => {
    expect(
      only('Ibu kota Kabupaten Batang? {=Batang =%50%Kota Batang#hampir =%0%Pekalongan#sebelah}'),
    ).toMatchObject({ kind: 'short', options: [{ weight: 100 }, { weight: 50 }, { weight: 0 }] });
  });

  it('may have an arrow in its feedback', () => {
    expect(only('Di mana? {=Batang#Jalan -> Batang}').kind).toBe('short');
  });

  it('needs one full answer', () => {
    expect(fault('Apa? {=%50%a =%20%b}')?.code).toBe('gift-right-answer-missing');
  });
});

describe('numbers', () => {
  it.each([
    ['{#3}', { as: 'tolerance', value: 3, tolerance: 0 }],
    ['{#3:2}', { as: 'tolerance', value: 3, tolerance: 2 }],
    ['{# -1.5 : 0.25 }', { as: 'tolerance', value: -1.5, tolerance: 0.25 }],
    ['{#1..5}', { as: 'bounds', low: 1, high: 5 }],
    ['{#-5..-1}', { as: 'bounds', low: -5, high: -1 }],
    ['{#1.5..2.5}', { as: 'bounds', low: 1.5, high: 2.5 }],
    ['{#3\\:2}', { as: 'tolerance', value: 3, tolerance: 2 }],
    ['{#5e7}', { as: 'tolerance', value: 50_000_000, tolerance: 0 }],
  ])('%s', (braces, range) => {
    expect(only(`Berapa? ${braces}`)).toMatchObject({ kind: 'numeric', options: [{ range, weight: 100 }] });
  });

  it('may have several with weights and a catch-all with feedback', () => {
    expect(only('Berapa? {#=11:0#tepat =%50%11:1#dekat ~#baca lagi}')).toMatchObject({
      options: [
        { range: { value: 11, tolerance: 0 }, weight: 100, feedback: said('tepat') },
        { range: { value: 11, tolerance: 1 }, weight: 50, feedback: said('dekat') },
      ],
      otherwise: said('baca lagi'),
    });
  });

  it('may carry feedback and general feedback', () => {
    expect(only('Berapa? {#15#P-IRT####lihat kemasan}')).toMatchObject({
      options: [{ feedback: said('P-IRT') }],
      generalFeedback: said('lihat kemasan'),
    });
  });

  it.each([
    ['{#tiga}', 'gift-number-invalid'],
    ['{#}', 'gift-number-invalid'],
    ['{#1,5}', 'gift-number-invalid'],
    ['{#3:-1}', 'gift-number-invalid'],
    ['{#5..1}', 'gift-range-reversed'],
    ['{#=3 ~4}', 'gift-wrong-number-not-catch-all'],
    ['{#~#salah}', 'gift-right-answer-missing'],
  ])('%s: %s', (braces, code) => {
    expect(fault(`Berapa? ${braces}`)?.code).toBe(code);
  });
});

describe('matching', () => {
  it('joins stems and answers; an empty stem adds an answer', () => {
    expect(only('Jodohkan {=Susu -> BPOM =Keripik -> P-IRT = -> SNI}')).toMatchObject({
      kind: 'matching',
      pairs: [
        { stem: said('Susu'), answer: 'BPOM' },
        { stem: said('Keripik'), answer: 'P-IRT' },
        { stem: said(''), answer: 'SNI' },
      ],
    });
  });

  it.each([
    ['{=a -> 1 =b}', 'gift-pair-incomplete'],
    ['{=a -> 1 =b ->}', 'gift-pair-incomplete'],
    ['{=a -> 1 = -> 2}', 'gift-pairs-too-few'],
  ])('%s: %s', (braces, code) => {
    expect(fault(`Jodohkan ${braces}`)?.code).toBe(code);
  });
});

describe('essay', () => {
  it.each(['{}', '{ }', '{\n}', '{####petunjuk}'])('%s', braces => {
    expect(only(`Ceritakan. ${braces}`).kind).toBe('essay');
  });
});

describe('errors', () => {
  it('name line and column of the opening brace; what follows still loads', () => {
    const { questions, errors } = parseGift(
      'Baik {T}\n\n// catatan\nBaris satu\nrusak 😀 {=a ~b\n\nJuga baik {F}',
    );
    expect(errors).toEqual([{ line: 5, column: 9, code: 'gift-brace-unclosed' }]);
    expect(questions.map(q => q.stem.text)).toEqual(['Baik', 'Juga baik']);
  });

  it('count lines right when a comment stands inside the question', () => {
    expect(fault('Satu\n// sela\n  dua {=a')).toEqual({ line: 3, column: 7, code: 'gift-brace-unclosed' });
  });

  it.each([
    ['Tutup } dulu {T}', 7, 'gift-brace-unopened'],
    ['Dua {T} kali {F}', 14, 'gift-brace-second'],
    ['Sisa {T} tutup }', 16, 'gift-brace-unopened'],
    ['Buka {=a\ndan {=b}', 6, 'gift-brace-unclosed'],
    ['::Judul tanpa ujung {T}', 1, 'gift-title-unclosed'],
    ['::Judul:: {T}', 10, 'gift-stem-empty'],
  ])('%s', (text, column, code) => {
    expect(fault(text)).toEqual({ line: 1, column, code });
  });

  it('never stop the parser', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '%50%',
      '%',
      '::',
      '\\',
      ':',
      '..',
      '1',
      '[html]',
      '//',
      '$CATEGORY:',
      '\n',
      '\n\n',
      'T',
      'a',
      ' ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const lines = text.split('\n');
        for (const error of parseGift(text).errors) {
          const line = lines[error.line - 1];
          expect(line).toBeDefined();
          expect(error.column).toBeGreaterThanOrEqual(1);
          expect(error.column).toBeLessThanOrEqual([...line!].length + 1);
        }
      }),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => void parseGift(text)));
  });

  it('of one question leave all the others alone', () => {
    const good = fc.constantFrom(
      'Satu {T}',
      'Dua {=a ~b}',
      'Tiga {#1..2}',
      'Empat {=x}',
      'Lima {=a->1 =b->2}',
    );
    const bad = fc.constantFrom('Rusak {', 'Rusak }', 'Rusak {true}', 'Rusak {#x}', 'Rusak {~a ~b}');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            good.map(text => ({ text, fine: true })),
            bad.map(text => ({ text, fine: false })),
          ),
        ),
        blocks => {
          const { questions, errors } = parseGift(blocks.map(block => block.text).join('\n\n'));
          expect(questions).toHaveLength(blocks.filter(block => block.fine).length);
          expect(errors).toHaveLength(blocks.filter(block => !block.fine).length);
        },
      ),
    );
  });
});

describe('bytes', () => {
  it('of UTF-8 are read', () => {
    expect(decodeGift(new TextEncoder().encode('Apa? {T} é 😀'))).toEqual({
      ok: true,
      value: 'Apa? {T} é 😀',
    });
  });

  it.each([
    ['Windows-1252', [0x41, 0xe9, 0x20, 0x7b, 0x54, 0x7d]],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x41, 0x00]],
    ['UTF-16 without a mark', [0x41, 0x00, 0x7b, 0x00]],
    ['a cut-off letter', [0x41, 0xc3]],
  ])('of %s are refused', (_, bytes) => {
    expect(decodeGift(Uint8Array.from(bytes))).toMatchObject({
      ok: false,
      problems: [{ code: 'gift-not-utf8' }],
    });
  });
});
