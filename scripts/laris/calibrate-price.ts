import { existsSync, statSync } from 'node:fs';
import { P03, slipOptions } from '~/catalog/quality/checks/price/P03-kurang-nol.ts';
import { LIMITS } from '~/catalog/quality/corpus/corpus-product.ts';
import { loadProfile } from '~/catalog/quality/load-rules.server.ts';
import {
  compareRules,
  evaluateSlips,
  listedFrom,
  ownRule,
  type PricedRow,
  plainRule,
} from '~/catalog/quality/price/evaluate-slips.ts';
import { ImportProblem } from '~/platform/import/import-problem.ts';
import { readCsv } from '~/platform/import/read-csv.server.ts';
import { parseRupiah } from '~/reference/rupiah.ts';
import { BadInput, type Command } from './command.ts';

const usage = 'calibrate-price <file.csv: category,title,price_rupiah>';
const mostBytes = 50_000_000;
const columns = ['category', 'title', 'price_rupiah'] as const;

/**
 * `laris calibrate-price`: how many slips the check on zeros finds in prices that are known to be right, and how many it sees
 * where there are none, beside the plain rule on the same rows. Offline; options as the base profile has them.
 */
export const command: Command = {
  name: 'calibrate-price',
  usage,
  async run([file, ...rest], io) {
    if (!file || rest.length > 0) throw new BadInput('usage', `Pakai: laris ${usage}`);
    const rows = await readPrices(file);
    const options = slipOptions.parse(loadProfile('base').checks[P03.meta.id]?.options);
    const ours = ownRule(options);
    const rules = { plain: plainRule(), ours, oursAsSearched: listedFrom(LIMITS.similarity, ours) };
    const figures = evaluateSlips(rows, rules, options.similarity);
    if (figures.n === 0)
      throw new BadInput('nothing-alike', 'Tidak ada dua judul yang cukup mirip dalam satu kategori.');
    const { plain, ours: own } = figures.rules;
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    io.say(
      `${figures.n} dari ${figures.rows} harga bisa dibandingkan; kelebihan satu nol ditemukan ${percent(own.times10.share)} ` +
        `(aturan biasa ${percent(plain.times10.share)}), salah tuduh ${percent(own.falseFlags.share)} (${percent(plain.falseFlags.share)}).`,
    );
    return { exit: 0, output: { ...figures, oursBeyondPlain: compareRules(own, plain), options } };
  },
};

async function readPrices(file: string): Promise<PricedRow[]> {
  if (!existsSync(file)) throw new BadInput('file-unreadable', `Berkas tidak bisa dibaca: ${file}`);
  if (statSync(file).size > mostBytes)
    throw new BadInput('file-too-large', 'Berkas harga paling besar 50 MB.');
  const rows: PricedRow[] = [];
  try {
    for await (const batch of readCsv(file, header => header.trim().toLowerCase())) {
      rows.push(...batch.flatMap(({ values }) => (values ? asPrice(values) : [])));
    }
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    throw new BadInput('csv-broken', `Berkas bukan CSV yang bisa dibaca: ${file}`);
  }
  if (rows.length === 0)
    throw new BadInput('rows-missing', `Perlu kolom ${columns.join(', ')} dan harga di atas nol.`);
  return rows;
}

function asPrice(values: Record<string, unknown>): PricedRow[] {
  const [category = '', title = '', price = ''] = columns.map(column => String(values[column] ?? '').trim());
  const priceRupiah = /^\d+(?:\.0{1,2})?$/.test(price) ? Math.trunc(Number(price)) : readRupiah(price);
  return title !== '' && priceRupiah > 0 ? [{ category, title, priceRupiah }] : [];
}

function readRupiah(text: string): number {
  const read = parseRupiah(text);
  return read.ok ? read.value : 0;
}
