import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/quiz.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'quiz-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const said: string[] = [];
const io = { stdin: process.stdin, say: (line: string) => void said.push(line) };
const check = (file: string) => command.run(['check', file], io);

describe('laris quiz check', () => {
  it('prints the questions of a good file', async () => {
    const { exit, output } = await check(write('good.gift', '// [id:a]\n::Satu::Benar? {T}\n\nDua {=x ~y}'));
    expect(exit).toBe(0);
    expect(output).toMatchObject({
      questions: [
        { id: 'a', title: 'Satu', kind: 'true-false', line: 2 },
        { kind: 'choice', line: 4 },
      ],
      errors: [],
    });
  });

  it('names line, column and reason of what does not load, and keeps the rest', async () => {
    const { exit, output } = await check(write('half.gift', 'Baik {T}\n\nRusak {=a\n\nJuga {F}\n'));
    expect(exit).toBe(2);
    expect(output).toMatchObject({ questions: [{ line: 1 }, { line: 5 }] });
    expect(output).toHaveProperty('errors', [
      {
        line: 3,
        column: 7,
        code: 'gift-brace-unclosed',
        message: 'Kurung kurawal ini dibuka, tetapi tidak ditutup.',
      },
    ]);
    expect(said.at(-1)).toBe('1 soal tidak bisa dimuat.');
  });

  it.each(['', '\n\n', '// hanya catatan\n\n$CATEGORY: kosong'])(
    'refuses a file without questions: %j',
    async text => {
      await expect(check(write('empty.gift', text))).rejects.toMatchObject({ code: 'quiz-empty' });
    },
  );

  it('refuses another encoding whole', async () => {
    const file = write('latin.gift', Uint8Array.from([0x41, 0xe9, 0x7b, 0x54, 0x7d]));
    await expect(check(file)).rejects.toMatchObject({ code: 'gift-not-utf8' });
  });

  it('leaves a missing file to the runner', async () => {
    await expect(check(path.join(folder, 'gone.gift'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([[[]], [['check']], [['convert', 'a']], [['stats']], [['check', 'a', 'b']]])(
    'explains itself for %j',
    async args => {
      await expect(command.run(args, io)).rejects.toMatchObject({ code: 'usage' });
    },
  );

  it('loads every quiz of the repository', async () => {
    const quizzes = ['quiz.gift', 'quiz.en.gift'].map(name => `content/bimtek/dari-foto-sampai-laku/${name}`);
    for (const file of quizzes) expect((await check(file)).exit).toBe(0);
  });
});

const xml = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>\n`;
const cloze =
  '<question type="cloze"><name><text>C</text></name><questiontext format="html"><text>PPN {1:NM:=11}</text></questiontext></question>';
const short = (grade: string) =>
  `<question type="shortanswer"><name><text>S</text></name><questiontext format="html"><text>Apa?</text></questiontext><usecase>1</usecase><answer fraction="${grade}"><text>x</text></answer></question>`;

describe('laris quiz check of Moodle XML', () => {
  it('tells faults of questions with line and column, in Indonesian', async () => {
    const { exit, output } = await check(write('half.xml', xml(`${cloze}\n${short('33')}`)));
    expect(exit).toBe(2);
    expect(output).toMatchObject({
      questions: [{ kind: 'cloze' }],
      errors: [
        {
          line: 4,
          column: short('33').indexOf('<answer') + 1,
          code: 'xml-grade-unknown',
          message: 'Moodle tidak mengenal bobot 33. Sepertiga ditulis 33.33333.',
        },
      ],
    });
  });

  it('knows XML without its ending, and loads nothing of a broken file', async () => {
    expect(await check(write('tanpa-akhir', xml(cloze)))).toMatchObject({ exit: 0 });
    expect(await check(write('rusak.xml', xml(cloze).slice(0, 90)))).toMatchObject({
      exit: 2,
      output: { questions: [], errors: [{ code: 'xml-broken' }] },
    });
  });
});

describe('laris quiz convert', () => {
  const convert = (from: string, to: string) => command.run(['convert', from, path.join(folder, to)], io);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

  it('goes there and back, and there again the same', async () => {
    const gift = write(
      'a.gift',
      '// [id:a] [tag:t]\n::Satu::Benar? {T#wah#ya####umum}\n\nDua {=x ~%50%y ~z}\n',
    );
    expect(await convert(gift, 'a.xml')).toMatchObject({
      exit: 0,
      output: { questions: 2, errors: [], losses: [] },
    });
    expect(await convert(path.join(folder, 'a.xml'), 'b.gift')).toMatchObject({ exit: 0 });
    expect(await convert(path.join(folder, 'b.gift'), 'b.xml')).toMatchObject({ exit: 0 });
    expect(read('b.xml')).toBe(read('a.xml'));
    expect(read('b.gift')).toContain('// [id:a] [tag:t]\n::Satu::');
  });

  it('writes nothing when a question is at fault', async () => {
    const { exit, output } = await convert(write('salah.gift', 'Baik {T}\n\nRusak {=a\n'), 'salah.xml');
    expect(exit).toBe(2);
    expect(output).toMatchObject({ written: null, questions: 0, errors: [{ line: 3, column: 7 }] });
    expect(existsSync(path.join(folder, 'salah.xml'))).toBe(false);
    expect(said.at(-1)).toBe('1 soal bermasalah. Tidak ada yang ditulis.');
    const odd = await convert(write('bobot.gift', 'Dua {=x ~%22%y}\n'), 'bobot.xml');
    expect(odd).toMatchObject({ exit: 2, output: { errors: [{ code: 'weight-unwritable', line: 1 }] } });
  });

  it('says what GIFT cannot hold, question by question', async () => {
    const { exit, output } = await convert(write('c.xml', xml(`${cloze}\n${short('100')}`)), 'c.gift');
    expect(exit).toBe(1);
    expect(output).toMatchObject({
      questions: 1,
      losses: [
        { line: 3, code: 'question-lost' },
        { line: 4, code: 'case-lost', message: 'Beda huruf besar dan kecil tidak bisa disimpan di GIFT.' },
      ],
    });
    expect(read('c.gift')).toBe('::S::[html]Apa? {\n  =[plain]x\n}\n');
  });

  it('needs a name that tells the format', async () => {
    await expect(convert(write('d.gift', 'A {T}'), 'd.doc')).rejects.toMatchObject({
      code: 'format-unknown',
    });
  });
});

describe('laris quiz stats', () => {
  const stats = (text: string) => command.run(['stats', write('marks.csv', text)], io);

  it('prints the figures of every item and of the quiz', async () => {
    const { exit, output } = await stats('attempt,a,b,c\n1,1,1,1\n2,1,1,0\n3,1,0,0\n4,0,0,0\n');
    expect(exit).toBe(0);
    expect(output).toMatchObject({
      quiz: { attempts: 4, mean: 1.5, internalConsistency: 75, errorRatio: 50 },
      items: [{ item: 'a', n: 4, facility: 0.75, verdict: 'not-enough-data', flags: [] }, {}, {}],
    });
  });

  it('reads what Excel in Indonesia writes: semicolons, commas, a byte order mark', async () => {
    const { output } = await stats('\ufeffpeserta;a;b\nani;0,5;1\nbudi;1;0\nani;1;1\n');
    expect(output).toMatchObject({
      repeated: 1,
      quiz: { attempts: 2 },
      items: [{ facility: 0.75 }, { facility: 0.5 }],
    });
  });

  it('gives advice from thirty attempts on', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${at % 5 === 0 ? 1 : 0},${at % 3 === 0 ? 0 : 1},${at % 2}`,
    );
    const { output } = await stats(`a,b,c\n${rows.join('\n')}\n`);
    expect(output).toMatchObject({
      items: [
        {
          flags: expect.arrayContaining(['hard']),
          advice: expect.arrayContaining([expect.stringContaining('35 %')]),
        },
        {},
        {},
      ],
    });
  });

  it('tells every cell that is no mark, with its line', async () => {
    const { exit, output } = await stats('a,b\n1,x\n\n2,0\n1\n');
    expect(exit).toBe(2);
    expect(output).toMatchObject({
      errors: [
        { line: 2, column: 2, code: 'attempts-mark-invalid', message: 'Nilai x bukan angka.' },
        { line: 4, column: 1, code: 'attempts-max-missing' },
        { line: 5, code: 'attempts-row-length' },
      ],
    });
  });

  it('refuses what is no table', async () => {
    await expect(stats('a,"b\n1')).rejects.toMatchObject({ code: 'csv-broken' });
    expect(await stats('')).toMatchObject({ exit: 2, output: { errors: [{ code: 'attempts-empty' }] } });
    await expect(
      command.run(['stats', write('u.csv', Uint8Array.from([0xff, 0xfe, 0x61, 0]))], io),
    ).rejects.toMatchObject({
      code: 'not-utf8',
    });
  });
});
