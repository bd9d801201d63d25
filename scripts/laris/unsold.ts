import { writeSync } from 'node:fs';
import { readInPemda } from '#db/client.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { writeXlsx } from '~/platform/export/write-xlsx.server.ts';
import { listProductStates, type ProductState } from '~/sales/list-product-states.server.ts';
import { BadInput, type Command } from './command.ts';
import { readDayOption, readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = 'unsold --pemda C --as-of YYYY-MM-DD [--format json|csv|xlsx]';
const columns = ['productId', 'vendorId', 'title', 'state', 'coverage', 'purchasableDays', 'reason'] as const;

function table(states: readonly ProductState[]) {
  return [columns, ...states.map(state => columns.map(name => state[name]))];
}

/** `laris unsold`: the state of every product at the end of a day, judged from the files held. XLSX goes to stdout as bytes. */
export const command: Command = {
  name: 'unsold',
  usage,
  async run(args) {
    const text = { type: 'string' } as const;
    const { values } = readOptions(args, { pemda: text, 'as-of': text, format: text }, usage);
    const pemda = readPemda(values.pemda);
    const asOf = readDayOption(values['as-of'], 'as-of');
    const format = values.format ?? 'json';
    if (!['json', 'csv', 'xlsx'].includes(String(format)))
      throw new BadInput('format-unknown', '--format harus json, csv, atau xlsx.');
    const { states } = await withDatabase(async () => {
      await requirePemda(pemda);
      return readInPemda(pemda, tx => listProductStates(tx, { asOf }));
    });
    if (format === 'csv') return { exit: 0, output: writeCsv(table(states), 'programs') };
    if (format === 'xlsx') {
      const bytes = await writeXlsx(table(states), 'unsold');
      for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
      return { exit: 0, output: '' };
    }
    const output = states.map(state => Object.fromEntries(columns.map(name => [name, state[name]])));
    return { exit: 0, output };
  },
};
