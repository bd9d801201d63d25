import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/calibrate-price.ts';
import { BadInput } from '../../../scripts/laris/command.ts';
import { findCommand } from '../../../scripts/laris/commands.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'prices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const said: string[] = [];
beforeEach(() => void said.splice(0));
const io = { stdin: process.stdin, say: (line: string) => void said.push(line) };
const write = (name: string, content: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const refusal = async (...args: string[]) => {
  const error = await command.run(args, io).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).code;
};

const prices = [
  'category,title,place,price_rupiah',
  'camilan,Emping melinjo asin Bu Siti,Batang,45000',
  'camilan,"Emping melinjo asin, Bu Sito",Batang,47.000',
  'camilan,Emping melinjo asin Bu Sita,Batang,46000.0',
  'camilan,Keripik tempe renyah,Batang,Rp 12.000',
  'camilan,Tanpa harga,Batang,',
  'mebel,Kursi rotan tamu,Batang,4500000',
].join('\n');

describe('laris calibrate-price', () => {
  it('counts slips on the rows that have a similar title, beside the plain rule', async () => {
    const { exit, output } = await command.run([write('prices.csv', prices)], io);
    expect(exit).toBe(0);
    expect(output).toMatchObject({
      rows: 5,
      n: 3,
      rules: {
        plain: { falseFlags: { count: 0, of: 3 } },
        oursAsSearched: { times10: { count: 3 } },
        ours: { falseFlags: { count: 0, of: 3 }, times10: { count: 3, share: 1 }, by1000: { count: 3 } },
      },
      options: { similarity: 0.3 },
    });
    expect(output).toHaveProperty('oursBeyondPlain.times10');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('3 dari 5 harga');
  });
  it('reads semicolons, tabs and a mark at the start of the file', async () => {
    const other = `\uFEFF${prices.replaceAll('"', '').replace('asin, Bu', 'asin Bu').replaceAll(',', ';')}`;
    const { output } = await command.run([write('semicolon.csv', other)], io);
    expect(output).toMatchObject({ rows: 5, n: 3 });
  });
  it('gives the same figures each time', async () => {
    const file = write('twice.csv', prices);
    expect(await command.run([file], io)).toEqual(await command.run([file], io));
  });
  it.each([
    ['no file', 'usage', []],
    ['two files', 'usage', ['a.csv', 'b.csv']],
    ['a file that is not there', 'file-unreadable', [path.join(folder, 'nowhere.csv')]],
  ])('refuses %s', async (_what, code, args) => {
    expect(await refusal(...args)).toBe(code);
  });
  it('refuses a file without prices, and one where nothing is alike', async () => {
    expect(await refusal(write('other.csv', 'name,cost\nEmping,45000\n'))).toBe('rows-missing');
    expect(await refusal(write('empty.csv', ''))).toBe('rows-missing');
    const apart = 'category,title,price_rupiah\nmebel,Kursi rotan,900000\ncamilan,Emping,45000\n';
    expect(await refusal(write('apart.csv', apart))).toBe('nothing-alike');
  });
  it('stands among the commands', async () => {
    expect((await findCommand('calibrate-price'))?.usage).toContain('price_rupiah');
  });
});
