import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isRandomness } from '~/promotion/derive-seed.ts';
import { planRounds } from '~/promotion/plan-rounds.ts';
import { readPool } from '~/promotion/read-pool.ts';
import { writeList } from '~/promotion/write-list.ts';
import { BadInput, type Command } from './command.ts';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Planned slots that fit into memory and an answer anybody can read: one million. */
const MOST_PLANNED = 1_000_000;

export const command: Command = {
  name: 'draw',
  usage: 'draw --pool <pool.json> --randomness HEX --slots K --rounds R',
  async run(args) {
    const { values } = readOptions(args);
    if (!values.pool) throw new BadInput('pool-missing', 'Sebutkan berkas pesertanya: --pool pool.json.');
    if (!isRandomness(values.randomness)) {
      throw new BadInput(
        'randomness-invalid',
        '--randomness harus heksadesimal huruf kecil, genap angkanya.',
      );
    }
    const slots = readCount(values.slots, 1, 'slots-invalid', '--slots harus bilangan bulat mulai dari 1.');
    const rounds = readCount(
      values.rounds,
      0,
      'rounds-invalid',
      '--rounds harus bilangan bulat mulai dari 0.',
    );
    const pool = readPool(readEntities(values.pool));
    if (!pool.ok) {
      const [problem] = pool.problems;
      const place = problem?.data?.entry ? `, isian ke-${problem.data.entry}` : '';
      throw new BadInput(
        problem?.code ?? 'pool-not-readable',
        `Daftar peserta ditolak: ${problem?.code} pada ${problem?.field}${place}.`,
      );
    }
    if (rounds * Math.min(slots, pool.value.length) > MOST_PLANNED) {
      throw new BadInput(
        'rounds-too-many',
        'Terlalu banyak putaran: paling banyak 1.000.000 tempat sekali hitung.',
      );
    }
    const list = writeList(pool.value, hash);
    return { exit: 0, output: planRounds(list, { randomness: values.randomness, slots, rounds }, hash) };
  },
};

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { pool: text, randomness: text, slots: text, rounds: text } });
  } catch {
    throw new BadInput('options-invalid', `Pilihan tidak dikenal atau tanpa nilai. Pakai: ${command.usage}`);
  }
}

function readCount(text: string | undefined, least: number, code: string, message: string): number {
  const count = /^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (!(count >= least)) throw new BadInput(code, message);
  return count;
}

function readEntities(file: string): unknown {
  const bytes = readFileSync(file);
  let input: unknown;
  try {
    // Fatal: a broken byte must not silently become another id.
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadInput('pool-not-readable', 'Berkas peserta bukan JSON yang utuh.');
  }
  return typeof input === 'object' && input !== null && 'entities' in input ? input.entities : null;
}
