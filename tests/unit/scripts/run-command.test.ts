import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { BadInput, type Command, type Outcome } from '../../../scripts/laris/command';
import { fromCaller, runCommand } from '../../../scripts/laris/run-command';

function command(name: string, run: (args: string[]) => Outcome | Promise<Outcome>): Command {
  return { name, usage: `${name} <apa>`, run: async args => run(args) };
}

async function laris(argv: string[], commands: Command[]) {
  const said: string[] = [];
  const outcome = await runCommand(argv, {
    find: async name => commands.find(c => c.name === name) ?? null,
    list: () => commands.map(c => c.name),
    io: { stdin: Readable.from([]), say: line => said.push(line) },
    caller: { folder: '/repo', root: '/repo' },
  });
  return { ...outcome, said, json: () => JSON.parse(outcome.text) };
}

describe('laris command line', () => {
  const yes = command('ya', args => ({ exit: 0, output: { args } }));
  const no = command('tidak', () => ({ exit: 1, output: { valid: false } }));

  it('prints the shape of the command as JSON and says nothing more', async () => {
    const run = await laris(['ya', 'a', '--b'], [yes]);
    expect(run.exit).toBe(0);
    expect(run.json()).toEqual({ args: ['a', '--b'] });
    expect(run.said).toEqual([]);
  });

  it('passes on a negative verdict as exit 1 with the shape on stdout', async () => {
    const run = await laris(['tidak'], [yes, no]);
    expect(run.exit).toBe(1);
    expect(run.json()).toEqual({ valid: false });
  });

  it.each([
    [['hapus-semua'], 'unknown-command'],
    [[], 'no-command'],
    [['__proto__'], 'unknown-command'],
  ])('refuses %j with exit 2, JSON and the list of commands', async (argv, code) => {
    const run = await laris(argv, [yes, no]);
    expect(run.exit).toBe(2);
    expect(run.json().error.code).toBe(code);
    expect(run.said).toHaveLength(1);
    expect(run.said[0]).toContain('ya, tidak');
  });

  it('turns bad input into its code and one line', async () => {
    const bad = command('ya', () => {
      throw new BadInput('file-empty', 'Berkas kosong.');
    });
    const run = await laris(['ya'], [bad]);
    expect(run.exit).toBe(2);
    expect(run.json()).toEqual({ error: { code: 'file-empty', message: 'Berkas kosong.' } });
    expect(run.said).toEqual(['Berkas kosong.']);
  });

  it('names a file that cannot be read', async () => {
    const read = command('ya', () => ({ exit: 0, output: readFileSync('/tidak/ada.csv', 'utf8') }));
    const run = await laris(['ya'], [read]);
    expect(run.json().error).toEqual({
      code: 'file-unreadable',
      message: 'Berkas tidak bisa dibaca: /tidak/ada.csv',
    });
  });

  it('never shows a stack trace', async () => {
    const broken = command('ya', () => {
      throw new Error('patah\n  at somewhere.ts:3');
    });
    const run = await laris(['ya'], [broken]);
    expect(run.exit).toBe(2);
    expect(run.json().error).toEqual({ code: 'unexpected', message: 'Perintah gagal: patah' });
  });

  it('prints text of a command as it is, closed by one line end', async () => {
    const csv = (text: string) => command('csv', () => ({ exit: 0, output: text }));
    expect((await laris(['csv'], [csv('a,b\n1,2')])).text).toBe('a,b\n1,2\n');
    expect((await laris(['csv'], [csv('a,b\n')])).text).toBe('a,b\n');
    expect((await laris(['csv'], [csv('')])).text).toBe('');
  });

  it('explains every command', async () => {
    const run = await laris(['help'], [yes, no]);
    expect(run.json().commands).toEqual([
      { name: 'ya', usage: 'ya <apa>' },
      { name: 'tidak', usage: 'tidak <apa>' },
    ]);
  });
});

describe('a file named from another folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'laris-caller-'));
  writeFileSync(path.join(folder, 'pool'), '{}');
  const caller = { folder, root: '/repo' };

  it.each([
    ['listing.json', path.join(folder, 'listing.json')],
    ['pool', path.join(folder, 'pool')],
    ['/mutlak/a.csv', '/mutlak/a.csv'],
    ['33.25', '33.25'],
    ['2026-11-21', '2026-11-21'],
    ['--pemda', '--pemda'],
    ['-', '-'],
    ['01.234/567', '01.234/567'],
  ])('%s becomes %s', (arg, expected) => {
    expect(fromCaller(arg, caller)).toBe(expected);
  });

  it('stays as it is in the repository itself', () => {
    expect(fromCaller('listing.json', { folder: '/repo', root: '/repo' })).toBe('listing.json');
  });
});
