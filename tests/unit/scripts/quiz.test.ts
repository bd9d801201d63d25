import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
      await expect(check(write('empty.gift', text))).rejects.toMatchObject({ code: 'gift-empty' });
    },
  );

  it('refuses another encoding whole', async () => {
    const file = write('latin.gift', Uint8Array.from([0x41, 0xe9, 0x7b, 0x54, 0x7d]));
    await expect(check(file)).rejects.toMatchObject({ code: 'gift-not-utf8' });
  });

  it('leaves a missing file to the runner', async () => {
    await expect(check(path.join(folder, 'gone.gift'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([[[]], [['check']], [['convert', 'a']], [['check', 'a', 'b']]])(
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
