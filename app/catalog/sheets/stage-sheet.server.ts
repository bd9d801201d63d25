import { existsSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { inPemda, type Tx } from '#db/client.server.ts';
import { productSheet, productSheetRow } from '#db/schema/catalog/sheets.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { Problem } from '~/reference/result.ts';
import { listStoredProducts } from '../products/read-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { normalizeTitle } from '../title-similarity.ts';
import type { Sheet } from './find-sheet.server.ts';
import { judgeSheetRow } from './judge-sheet-row.ts';
import { openProductFinder, type ProductFinder } from './product-finder.server.ts';
import { type RawRow, readSheet } from './read-sheet.server.ts';
import { readSheetRow } from './read-sheet-row.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';
import { photoPath } from './sheet-files.server.ts';

const BATCH = 500;

type StagedRow = typeof productSheetRow.$inferInsert;

/**
 * Tries a list out: every row is read, matched and judged, and kept with what would become of it. No product is touched.
 * Begun again after a crash, it starts from an empty stage. Throws ImportProblem where the file as a whole is bad.
 */
export async function stageSheet(
  pemda: string,
  sheet: Pick<Sheet, 'id' | 'vendorId'>,
  file: { path: string; name: string; photos: boolean },
): Promise<void> {
  await inPemda(pemda, tx => tx.delete(productSheetRow).where(eq(productSheetRow.sheetId, sheet.id)));
  const counts = { rows: 0, fresh: 0, changed: 0, unchanged: 0, rejected: 0, photos: 0 };
  const seen = new Set<string>();
  let finder: ProductFinder | null = null;
  for await (const batch of readSheet(file, BATCH)) {
    await inPemda(pemda, async tx => {
      finder ??= await openProductFinder(tx, sheet.vendorId);
      const staged = await judgeBatch(tx, batch, { finder, seen, file, pemda, sheetId: sheet.id });
      await tx.insert(productSheetRow).values(staged);
      for (const row of staged) {
        counts.rows += 1;
        counts[row.verdict === 'new' ? 'fresh' : row.verdict] += 1;
        if (row.verdict !== 'rejected') counts.photos += row.photos.length;
      }
      await tx.update(productSheet).set(counts).where(eq(productSheet.id, sheet.id));
    });
  }
}

interface Around {
  finder: ProductFinder;
  /** Products that an earlier row of the list has named. */
  seen: Set<string>;
  file: { photos: boolean };
  pemda: string;
  sheetId: string;
}

async function judgeBatch(tx: Tx, batch: readonly RawRow[], around: Around): Promise<StagedRow[]> {
  const tree = loadCategoryTree();
  const read = batch.map(raw => {
    const row = raw.values ? readSheetRow(raw.values, tree) : null;
    return { raw, row, named: row ? around.finder.find(row.key) : null };
  });
  const ids = read.flatMap(({ named }) =>
    named && 'productId' in named && named.productId ? [named.productId] : [],
  );
  const stored = new Map((await listStoredProducts(tx, ids)).map(product => [product.id, product]));
  return read.map(({ raw, row, named }): StagedRow => {
    const base = { pemdaId: around.pemda, sheetId: around.sheetId, row: raw.row, cells: cellsOf(raw.values) };
    const reject = (problems: Problem[]): StagedRow => ({
      ...base,
      verdict: 'rejected',
      vendorId: null,
      productId: null,
      fields: {},
      photos: [],
      problems,
    });
    if (!row || !named) return reject([{ code: raw.fault ?? 'row-not-an-object' }]);
    if ('problem' in named) return reject([...row.problems, named.problem]);
    const before = named.productId ? (stored.get(named.productId) ?? null) : null;
    const judged = judgeSheetRow(row.fields, before, tree);
    const problems = [...row.problems, ...judged.problems, ...takeTurn(around.seen, named, row.key)];
    if (problems.length > 0) return reject(problems);
    const photos = around.file.photos ? row.photos : [];
    const lost = photos.filter(name => !existsSync(photoPath(around.pemda, around.sheetId, name)));
    return {
      ...base,
      verdict: judged.verdict,
      vendorId: named.vendorId,
      productId: named.productId ?? newId(),
      fields: row.fields,
      photos: photos.filter(name => !lost.includes(name)),
      problems: lost.map(name => ({ code: 'photo-not-in-zip', field: 'photos', data: { name } })),
    };
  });
}

/** The first row that names a product has it; a second one would be judged against what the first leaves. */
function takeTurn(
  seen: Set<string>,
  { vendorId, productId }: { vendorId: string; productId: string | null },
  key: { sku: string; title: string },
): Problem[] {
  const name = productId ?? `${vendorId} ${key.sku || normalizeTitle(key.title)}`;
  if (seen.has(name)) return [{ code: 'row-twice' }];
  seen.add(name);
  return [];
}

/** The cells as they were written, by our names of the columns; what is in no column of ours is left aside. */
function cellsOf(values: Readonly<Record<string, unknown>> | null): Record<string, string> {
  return Object.fromEntries(
    SHEET_COLUMNS.flatMap(({ field }) => {
      const value = values?.[field];
      return value === null || value === undefined || typeof value === 'object'
        ? []
        : [[field, String(value).slice(0, 5_000)]];
    }),
  );
}
