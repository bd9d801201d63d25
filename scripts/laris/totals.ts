import { readInPemda } from '#db/client.server.ts';
import { listTotals } from '~/sales/list-totals.server.ts';
import { listUnreconciled } from '~/sales/list-unreconciled.server.ts';
import type { Command } from './command.ts';
import { readDayOption, readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = 'totals --pemda C --as-of YYYY-MM-DD';

/** `laris totals`: packages and value per year and channel from imported rows, each order counted once. */
export const command: Command = {
  name: 'totals',
  usage,
  async run(args, io) {
    const text = { type: 'string' } as const;
    const { values } = readOptions(args, { pemda: text, 'as-of': text }, usage);
    const pemda = readPemda(values.pemda);
    const asOf = readDayOption(values['as-of'], 'as-of');
    const { output, left } = await withDatabase(async () => {
      await requirePemda(pemda);
      return readInPemda(pemda, async tx => ({
        output: await listTotals(tx, { asOf }),
        left: (await listUnreconciled(tx)).count,
      }));
    });
    if (left > 0) io.say(`${left} pesanan tanpa nomor belum bisa dicocokkan, jadi belum dihitung.`);
    return { exit: 0, output };
  },
};
