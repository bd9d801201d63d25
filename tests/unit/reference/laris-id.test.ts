import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { command } from '../../../scripts/laris/id.ts';
import { runCommand } from '../../../scripts/laris/run-command.ts';

async function run(...argv: string[]) {
  const said: string[] = [];
  const { exit, text } = await runCommand(['id', ...argv], {
    find: async name => (name === 'id' ? command : null),
    list: () => ['id'],
    io: { stdin: Readable.from([]), say: line => said.push(line) },
    caller: { folder: '/somewhere', root: '/somewhere' },
  });
  return { exit, said, output: JSON.parse(text) };
}

describe('laris id', () => {
  it.each([
    ['nik', '3325 0857 0890 0001', '3325085708900001'],
    ['npwp', '01.312.166.0-091.000', '0013121660091000'],
    ['nib', '9120 4051 23456', '9120405123456'],
    ['phone', '0812-3456-7890', '+6281234567890'],
    ['kbli', '56210', '56210'],
    ['pirt', '2053325010001-29', '2053325010001-29'],
    ['halal', 'ID33110000012340521', 'ID33110000012340521'],
    ['bpom', 'MD 123456789012', 'MD123456789012'],
  ])('explains a valid %s: exit 0, nothing on stderr', async (kind, value, normalized) => {
    const { exit, said, output } = await run(kind, value);
    expect(exit).toBe(0);
    expect(said).toEqual([]);
    expect(Object.keys(output)).toEqual(['kind', 'valid', 'normalized', 'parts', 'warnings', 'errors']);
    expect(output).toMatchObject({ kind, valid: true, normalized, warnings: [], errors: [] });
  });

  it('looks areas up without a database', async () => {
    const { output } = await run('nik', '3325085708900001');
    expect(output.parts).toMatchObject({
      province: 'Jawa Tengah',
      regency: 'Kabupaten Batang',
      district: 'Limpung',
      birthDate: '1990-08-17',
      gender: 'female',
    });
  });

  it('says an invalid one is invalid: exit 1, one line on stderr', async () => {
    const { exit, said, output } = await run('npwp', '01.234.567.8-901.000');
    expect(exit).toBe(1);
    expect(output).toEqual({
      kind: 'npwp',
      valid: false,
      normalized: null,
      parts: null,
      warnings: [],
      errors: ['npwp-check-digit'],
    });
    expect(said).toEqual(['npwp tidak sah: npwp-check-digit']);
  });

  it('calls an area that is not in our tables a warning: exit 0', async () => {
    const { exit, output } = await run('nik', '9999085708900001');
    expect(exit).toBe(0);
    expect(output).toMatchObject({ valid: true, warnings: ['nik-area-unknown'] });
  });

  it('puts a number back together that nobody quoted', async () => {
    const { output } = await run('nib', '9120', '4051', '23456');
    expect(output.normalized).toBe('9120405123456');
  });

  it.each([
    [[], 'kind-missing'],
    [['passport', '1'], 'kind-unknown'],
    [['NIK', '1'], 'kind-unknown'],
    [['nik'], 'value-missing'],
    [['nik', '  '], 'value-missing'],
  ])('refuses %j as a whole: exit 2', async (argv, code) => {
    const { exit, said, output } = await run(...argv);
    expect(exit).toBe(2);
    expect(output.error.code).toBe(code);
    expect(said).toEqual([output.error.message]);
  });
});
