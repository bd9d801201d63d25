import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGift } from '~/bimtek/questions/gift/parse-gift.ts';
import { writeGift } from '~/bimtek/questions/gift/write-gift.ts';
import type { Question } from '~/bimtek/questions/question.ts';
import { anyQuestion, anywhere } from '../any-question.ts';

const file = (questions: Question[]) => ({ questions, categories: [], remarks: [] });
const again = (text: string) => writeGift(parseGift(text));

describe('questions written as GIFT', () => {
  it('are read back as they were, every kind, whatever their texts hold', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion({ plain: false }), { maxLength: 4 }), questions => {
        const text = writeGift(file(questions));
        const read = parseGift(text);
        expect(read.errors).toEqual([]);
        expect(read.questions.map(anywhere)).toEqual(questions);
        expect(writeGift(read)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('stay the same bytes however often they go round, whatever an author wrote', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '=',
        '~',
        '#',
        '####',
        '->',
        '%50%',
        '::',
        '\\',
        ':',
        '..',
        '1',
        '[html]',
        '//',
        '$CATEGORY:',
      ],
      ...['\n', '\n\n', 'T', 'a', ' ', '😀', '{=a ~b}', '{T}', '{#1}', '[id:x]', '[tag:y]', '{=a->1 =b->2}'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const read = parseGift(pieces.join(''));
        const once = writeGift(read);
        expect(parseGift(once).errors).toEqual([]);
        expect(parseGift(once).questions).toHaveLength(read.questions.length);
        expect(again(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('look as an author would write them', () => {
    const text = `$CATEGORY: Produk/Foto

// Kuis foto
// [id:foto-1] [tag:foto] [tag:HP \\] lama]
::Cahaya::[html]<b>Mana</b> yang benar? {
  =Dekat jendela#Tepat.
  ~%-50%Pakai kilat#Memantul.
  ~Gelap
  ####Lihat pelajaran 4.
}

Usaha kecil {F} memungut PPN.

::Angka::Berapa? {#
  =15
  =%50%15:1
  ~#Hitung lagi.
}

::P-IRT::Tulis singkatannya. {
  =P-IRT
  =%50%PIRT
}

::Surat::Jodohkan {
  =Susu -> BPOM
  =Keripik -> P-IRT
  = -> SNI
}

Benar? {T##Ya.}

Ceritakan. {}

Baca dulu.

// selesai
`;
    expect(again(text)).toBe(text);
  });

  it('keep a backslash, also one before a sign or an n', () => {
    const [question] = parseGift('Map C\\\\nama\\\\\\~ {T}').questions;
    expect(question?.stem.text).toBe('Map C\\nama\\~');
    expect(parseGift(writeGift(file([question!]))).questions[0]?.stem.text).toBe('Map C\\nama\\~');
  });

  it('keep categories without questions, and come back to none', () => {
    const text = '$CATEGORY: a\n\n$CATEGORY: b\n\nSatu {T}\n\n$CATEGORY:\n\nDua {T}\n';
    expect(again(text)).toBe(text);
    expect(parseGift(text).questions.map(question => question.category)).toEqual(['b', null]);
  });

  it.each([
    ['// pertanyaan {T}', '::::'],
    ['%50%', '%100%'],
  ])('hold a text that begins like a sign of the format: %s', (text, guard) => {
    const [ground] = parseGift('x {=y ~z}').questions;
    if (ground?.kind !== 'choice') throw new Error('no choice');
    const stem = { text, format: null };
    const question = {
      ...ground,
      stem,
      options: [{ text: stem, weight: 100, feedback: null }, ground.options[1]!],
    };
    const written = writeGift(file([question]));
    expect(written).toContain(guard);
    expect(parseGift(written).questions.map(anywhere)).toEqual([anywhere(question)]);
  });

  it('hold the quizzes of this repository', () => {
    const folders = readdirSync('content/bimtek', { withFileTypes: true }).filter(each => each.isDirectory());
    for (const { name } of folders)
      for (const quiz of readdirSync(`content/bimtek/${name}`).filter(each => each.endsWith('.gift'))) {
        const read = parseGift(readFileSync(`content/bimtek/${name}/${quiz}`, 'utf8'));
        const back = parseGift(writeGift(read));
        expect(back.questions.map(anywhere)).toEqual(read.questions.map(anywhere));
        expect(again(writeGift(read))).toBe(writeGift(read));
      }
  });
});

describe('a pair', () => {
  it('may have a hash in its answer: pairs have no feedback', () => {
    expect(parseGift('Pasang {=a -> no #1 =b -> no #2}').questions[0]).toMatchObject({
      pairs: [{ answer: 'no #1' }, { answer: 'no #2' }],
    });
  });
});

describe('huge files', () => {
  it.each(['[id:', '[tag:a', '{', '=', '\\', '####', '%1', '::'])(
    'of nothing but %s are read in no time',
    piece => {
      const text = piece.repeat(Math.floor(2_000_000 / piece.length));
      expect(parseGift(`// ${text}`).questions).toEqual([]);
      expect(parseGift(`Apa? ${text}`).questions.length).toBeLessThanOrEqual(1);
    },
  );
});
