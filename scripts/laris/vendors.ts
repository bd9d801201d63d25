import { statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '~/audit/command.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { ImportedList } from '~/registration/lists/import-vendor-list.server.ts';
import { importVendorList } from '~/registration/lists/import-vendor-list.server.ts';
import { listProblemKey } from '~/registration/lists/problem-words.ts';
import { BadInput, type Command } from './command.ts';
import { readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = 'vendors import --pemda C <file> [--dry-run]';

/** Rows by number and code; what stood in them is personal and not printed. */
function print({ report, rejected }: ImportedList, dryRun: boolean) {
  const t = translate('id');
  return {
    rows: report.rows,
    accepted: report.accepted,
    unchanged: report.unchanged,
    rejected: rejected.map(({ row, problems }) => ({
      row,
      code: problems[0]?.code,
      ...(problems[0]?.field ? { field: problems[0].field } : {}),
      message: problems.map(problem => t(listProblemKey(problem), problem.data)).join(' '),
    })),
    written: report.written,
    ...(report.rejected > rejected.length ? { rejectedCount: report.rejected } : {}),
    shape: report.shape,
    ...(dryRun ? { dryRun } : {}),
  };
}

/** `laris vendors import`: exit 0 = all rows good, 1 = some refused (the good ones are written), 2 = the file as a whole is bad. */
export const command: Command = {
  name: 'vendors',
  usage,
  async run(args, io) {
    const flags = { pemda: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = readOptions(args, flags, usage);
    const [verb, file] = positionals;
    if (verb !== 'import' || !file || positionals.length > 2) throw new BadInput('usage', `Pakai: ${usage}`);
    const pemda = readPemda(values.pemda);
    if (!statSync(file).isFile()) throw new BadInput('file-unreadable', `Bukan berkas: ${file}`);
    const dryRun = values['dry-run'] === true;
    const list = { path: path.resolve(file), name: path.basename(file), dryRun };
    const result = await withDatabase(async () => {
      await requirePemda(pemda);
      return runCommand({ actor: systemActor(pemda), pemda }, ctx => importVendorList(ctx, list));
    });
    if (!result.ok) {
      const [problem] = result.problems;
      throw new BadInput(problem!.code, translate('id')(`lists.code.${problem!.code}`, problem!.data ?? {}));
    }
    const { report } = result.value;
    io.say(
      `${report.rows} baris: ${report.accepted} masuk, ${report.unchanged} sudah ada, ${report.rejected} ditolak${dryRun ? ' (percobaan, tidak ada yang disimpan)' : ''}.`,
    );
    return { exit: report.rejected > 0 ? 1 : 0, output: print(result.value, dryRun) };
  },
};
