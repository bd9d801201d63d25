import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { runCommand } from '~/audit/command.server.ts';
import { systemActor } from '~/identity/actor.ts';
import { config } from '~/platform/config/config.server.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { throwDice } from '../random.ts';
import { belaFiles } from '../sales-files/bela.ts';
import { type KatalogFiles, katalogFiles } from '../sales-files/katalog.ts';
import { marketplaceFiles } from '../sales-files/marketplace.ts';
import type { Story } from '../tell-story.ts';

export interface WrittenFile {
  path: string;
  name: string;
  source: string;
  from: string | null;
  until: string | null;
}

async function writeSpreadsheet(folder: string, sheet: NonNullable<KatalogFiles['spreadsheet']>) {
  const { name, columns, rows, period } = sheet;
  const cell = (value: string | number) =>
    value === '' ? null : { value, type: typeof value === 'number' ? Number : String };
  const head = columns.map(column => ({ value: column, type: String }));
  const body = rows.map(row => columns.map(column => cell(row[column as keyof typeof row])));
  const file = path.join(folder, name);
  await writeXlsxFile([head, ...body]).toFile(file);
  return { path: file, name, source: 'ekatalog-v6-orders', ...period };
}

/**
 * Writes the story's files as an office would have received them, under the data folder and never in the repository;
 * they stay there for trying out the import by hand.
 */
export async function writeSalesFiles(story: Story): Promise<WrittenFile[]> {
  const folder = path.join(config().dataDir, 'story', story.plan.name);
  await mkdir(folder, { recursive: true });
  const dice = throwDice(`files/${story.plan.name}`);
  const katalog = katalogFiles(story, dice.stream('katalog'));
  const files = [
    ...belaFiles(story, dice.stream('bela')),
    ...marketplaceFiles(story, dice.stream('marketplace')),
    ...katalog.files,
  ];
  const out: WrittenFile[] = [];
  for (const { name, source, bytes, period } of files) {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    out.push({ path: file, name, source, from: period?.from ?? null, until: period?.until ?? null });
  }
  if (katalog.spreadsheet) out.push(await writeSpreadsheet(folder, katalog.spreadsheet));
  return out;
}

/** Each file through the real importer, one transaction each. Throws when one is refused as a whole. */
export async function importFiles(
  pemda: string,
  files: readonly WrittenFile[],
  say: (line: string) => void,
): Promise<void> {
  for (const file of files) {
    const result = await runCommand({ actor: systemActor(pemda), pemda }, ctx => importSalesFile(ctx, file));
    if (!result.ok) throw new Error(`${file.name}: ${result.problems.map(one => one.code).join(', ')}`);
    const { rows, written, rejectedCount } = result.value;
    say(`  ${file.name}: ${rows} baris, ${written} dicatat, ${rejectedCount} ditolak`);
  }
}
