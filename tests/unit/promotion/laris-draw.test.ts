import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command as draw } from '../../../scripts/laris/draw.ts';
import { runCommand } from '../../../scripts/laris/run-command.ts';
import { command as verify } from '../../../scripts/laris/verify.ts';
import { eventfulDocument } from './documents.ts';
import { generated, twelve } from './pools.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'laris-draw-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown) {
  const at = path.join(folder, name);
  writeFileSync(
    at,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return at;
}

async function run(...argv: string[]) {
  const said: string[] = [];
  const { exit, text } = await runCommand(argv, {
    find: async name => ({ draw, verify })[name] ?? null,
    list: () => ['draw', 'verify'],
    io: { stdin: process.stdin, say: line => said.push(line) },
    caller: { folder, root: folder },
  });
  return { exit, output: JSON.parse(text), said };
}

const options = (pool: string, random = '0'.repeat(64), slots = '5', rounds = '4') =>
  ['draw', '--pool', pool, '--randomness', random, '--slots', slots, '--rounds', rounds] as const;

describe('laris draw', () => {
  it('prints list hash, seed, queue and rounds', async () => {
    const { exit, output } = await run(...options(file('a.json', { entities: twelve() })));
    expect(exit).toBe(0);
    expect(Object.keys(output)).toEqual(['listSha256', 'seed', 'queue', 'rounds']);
    expect(output.rounds[2]).toEqual(['v-11', 'v-08', 'v-00', 'v-06', 'v-03']);
  });

  it('takes no rounds when none are asked for', async () => {
    const { output } = await run(...options(file('b.json', { entities: twelve() }), 'ab', '500', '0'));
    expect(output.rounds).toEqual([]);
    expect(output.queue).toHaveLength(12);
  });

  it.each([
    ['an empty list', { entities: [] }, 'list-empty'],
    ['duplicate ids', { entities: [...twelve(), ...twelve()] }, 'id-duplicate'],
    ['no entities', { people: [] }, 'pool-not-readable'],
    ['a bare list', twelve(), 'pool-not-readable'],
    ['null', null, 'pool-not-readable'],
    ['half a file', '{"entities": [{"id"', 'pool-not-readable'],
    ['an empty file', '', 'pool-not-readable'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]), 'pool-not-readable'],
    ['an empty value', { entities: [{ id: 'a', size: '' }] }, 'value-empty'],
    ['a number', { entities: [{ id: 7 }] }, 'value-not-text'],
    ['a control character', { entities: [{ id: 'a\u0000' }] }, 'value-has-control-character'],
  ])('refuses %s', async (name, content, code) => {
    const { exit, output, said } = await run(...options(file(`${name}.json`, content)));
    expect(exit).toBe(2);
    expect(output.error.code).toBe(code);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['no slots', ['ab', '0', '4'], 'slots-invalid'],
    ['half a slot', ['ab', '1.5', '4'], 'slots-invalid'],
    ['slots in words', ['ab', 'five', '4'], 'slots-invalid'],
    ['fewer than no rounds', ['ab', '5', '-1'], 'options-invalid'],
    ['more rounds than anybody reads', ['ab', '12', '99999999'], 'rounds-too-many'],
    ['capital hex', ['AB', '5', '4'], 'randomness-invalid'],
    ['half a byte', ['abc', '5', '4'], 'randomness-invalid'],
    ['no randomness', ['', '5', '4'], 'randomness-invalid'],
  ])('refuses %s', async (_, [random, slots, rounds], code) => {
    const pool = file('c.json', { entities: twelve() });
    const { exit, output } = await run(...options(pool, random, slots, rounds));
    expect(exit).toBe(2);
    expect(output.error.code).toBe(code);
  });

  it('refuses a file that is not there, an option it does not know, and no pool', async () => {
    expect((await run(...options(path.join(folder, 'nowhere.json')))).output.error.code).toBe(
      'file-unreadable',
    );
    expect((await run('draw', '--seed', 'x')).output.error.code).toBe('options-invalid');
    expect((await run('draw')).output.error.code).toBe('pool-missing');
  });
});

describe('laris verify', () => {
  it('confirms a published round', async () => {
    const { exit, output } = await run('verify', file('round.json', eventfulDocument()));
    expect({ exit, output }).toEqual({ exit: 0, output: { valid: true, differences: [] } });
  });

  it('leaves with 1 and names the difference', async () => {
    const { exit, output, said } = await run(
      'verify',
      file('slots.json', { ...eventfulDocument(), slots: 7 }),
    );
    expect(exit).toBe(1);
    expect(output.valid).toBe(false);
    expect(output.differences[0].code).toBeTypeOf('string');
    expect(said[0]).toContain(output.differences[0].code);
  });

  it('leaves with 2 for a file that is no round', async () => {
    for (const content of ['', '[]', '{}', '{"version":1}', 'version: laris', Buffer.from([0xc3, 0x28])]) {
      const { exit, output } = await run('verify', file('broken.json', content));
      expect({ exit, code: output.error.code }).toEqual({ exit: 2, code: 'document-not-readable' });
    }
    expect((await run('verify')).output.error.code).toBe('file-missing');
    expect((await run('verify', 'a.json', 'b.json')).output.error.code).toBe('file-missing');
    expect((await run('verify', '--fast')).output.error.code).toBe('options-invalid');
  });

  it('lays a round beside the one before', async () => {
    const document = eventfulDocument();
    const same = file('same.json', document);
    expect((await run('verify', same, '--previous', same)).exit).toBe(0);
    const other = file('other.json', { ...document, randomness: 'abab' });
    expect((await run('verify', same, '--previous', other)).output.differences).toMatchObject([
      { code: 'round-drawn-again', changed: 'randomness' },
    ]);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;

/** A second implementation in another language, as the public page offers it. */
describe.runIf(python)('public/verify-draw.py', () => {
  const check = (...argv: string[]) => {
    const { status, stdout } = spawnSync('python3', ['public/verify-draw.py', ...argv], { encoding: 'utf8' });
    return { status, stdout };
  };

  it('draws what laris draws', async () => {
    for (const [count, slots, rounds] of [
      [1, '3', '4'],
      [37, '5', '20'],
      [300, '24', '30'],
    ] as const) {
      const pool = file('p.json', { entities: generated(count) });
      const { output } = await run(...options(pool, 'c0ffee', slots, rounds));
      expect(JSON.parse(check(pool, 'c0ffee', slots, rounds).stdout)).toEqual(output);
    }
  });

  it('confirms the same rounds and refuses the same alterations', () => {
    const document = eventfulDocument();
    expect(check(file('q.json', document)).status).toBe(0);
    const alterations: Partial<typeof document>[] = [
      { list: document.list.replace('\td1\t', '\td2\t') },
      { randomness: 'abab' },
      { seed: 'ab' },
      { slots: 7 },
      { queue: [...document.queue].reverse() },
      { rounds: [...document.rounds].reverse() },
      { ledger: document.ledger.slice(1) },
      { hash: '00' },
    ];
    for (const alteration of alterations) {
      expect(check(file('r.json', { ...document, ...alteration })).status).toBe(1);
    }
    expect(check(file('s.json', '{}')).status).toBe(2);
    expect(check(path.join(folder, 'nowhere.json')).status).toBe(2);
  });
});
