import { statSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '~/audit/command.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { systemActor } from '~/identity/actor.ts';
import type { ImportReport } from '~/sales/import-report.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { isSalesSource, salesSources } from '~/sales/sales-source.ts';
import { BadInput, type Command } from './command.ts';
import { readOptions, readPemda, requirePemda } from './pemda-options.ts';
import { withDatabase } from './with-database.ts';

const usage = `import --pemda C --source ${salesSources.join('|')} <file> [--from YYYY-MM-DD --to YYYY-MM-DD] [--rule verified-selesai|verified-selesai-or-null] [--dry-run]`;

function print(report: ImportReport, dryRun: boolean) {
  const t = translate('id');
  return {
    rows: report.rows,
    accepted: report.accepted,
    unchanged: report.unchanged,
    rejected: report.rejected.map(({ row, code, field }) => ({
      row,
      code,
      ...(field ? { field } : {}),
      message: t(`sales.code.${code}`, { field: field ?? '' }),
    })),
    written: report.written,
    ...(report.rejectedCount > report.rejected.length ? { rejectedCount: report.rejectedCount } : {}),
    ...(dryRun ? { dryRun } : {}),
    period: { from: report.fromOn, to: report.untilOn, basis: report.periodBasis },
    milliseconds: { childStart: Math.round(report.timing.start), whole: Math.round(report.timing.whole) },
  };
}

/** `laris import`: exit 0 = all rows good, 1 = some rejected (the good ones are written), 2 = the file as a whole is bad. */
export const command: Command = {
  name: 'import',
  usage,
  async run(args, io) {
    const text = { type: 'string' } as const;
    const flags = {
      pemda: text,
      source: text,
      from: text,
      to: text,
      rule: text,
      'dry-run': { type: 'boolean' } as const,
    };
    const { values, positionals } = readOptions(args, flags, usage);
    const pemda = readPemda(values.pemda);
    const source = String(values.source ?? '');
    if (!isSalesSource(source))
      throw new BadInput('source-unknown', `Sebutkan sumbernya: --source ${salesSources.join(' | ')}.`);
    const [file] = positionals;
    if (!file || positionals.length > 1)
      throw new BadInput('file-missing', `Sebutkan satu berkas. Pakai: ${usage}`);
    if (values.rule !== undefined && !/^verified-selesai(-or-null)?$/.test(String(values.rule)))
      throw new BadInput('rule-unknown', '--rule harus verified-selesai atau verified-selesai-or-null.');
    if (!statSync(file).isFile()) throw new BadInput('file-unreadable', `Bukan berkas: ${file}`);
    const dryRun = values['dry-run'] === true;
    const result = await withDatabase(async () => {
      await requirePemda(pemda);
      return runCommand({ actor: systemActor(pemda), pemda }, ctx =>
        importSalesFile(ctx, {
          path: path.resolve(file),
          name: path.basename(file),
          source,
          dryRun,
          from: (values.from as string | undefined) ?? null,
          until: (values.to as string | undefined) ?? null,
          ...(values.rule ? { statusRule: String(values.rule) } : {}),
        }),
      );
    });
    if (!result.ok) {
      const [problem] = result.problems;
      throw new BadInput(problem!.code, translate('id')(`sales.code.${problem!.code}`, problem!.data ?? {}));
    }
    const report = result.value;
    io.say(
      `${report.rows} baris: ${report.accepted} masuk, ${report.unchanged} sudah ada, ${report.rejectedCount} ditolak${dryRun ? ' (percobaan, tidak ada yang disimpan)' : ''}.`,
    );
    return { exit: report.rejectedCount > 0 ? 1 : 0, output: print(report, dryRun) };
  },
};
