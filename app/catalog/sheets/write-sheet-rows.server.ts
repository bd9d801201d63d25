import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { product, productPrice } from '#db/schema/catalog/products.ts';
import { productSheet, productSheetRow } from '#db/schema/catalog/sheets.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Problem, type Result } from '~/reference/result.ts';
import { categoryProfile } from '../category.ts';
import { catalogEvents } from '../events.ts';
import { checkProducts } from '../findings/check-products.server.ts';
import { mergeChange } from '../products/merge-change.ts';
import { isFirstLine, isSamePrice, priceDay } from '../products/price-history.ts';
import type { ProductDraft } from '../products/product-draft.ts';
import { mergeAttributes } from '../products/read-attributes.ts';
import { listStoredProducts } from '../products/read-product.server.ts';
import { type StoredProduct, storedNetContent } from '../products/stored-product.ts';
import { writePrice } from '../products/write-price.server.ts';
import { searchSoon } from '../quality/corpus/search-soon.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import type { SheetCode } from './codes.ts';
import { judgeSheetRow } from './judge-sheet-row.ts';

type Row = typeof productSheetRow.$inferSelect;

interface Write {
  row: Row;
  draft: ProductDraft;
  before: StoredProduct | null;
}

/**
 * Writes the next rows of a confirmed list, judges their products and marks the rows, in one transaction: a killed worker
 * goes on where the last one ended. Rows are judged against what the products are now. `{written: 0}` when none is left.
 */
export async function writeSheetRows(
  ctx: Ctx,
  { sheetId, limit }: { sheetId: string; limit: number },
): Promise<Result<{ written: number }, SheetCode>> {
  if (!can(ctx.actor, 'product.import', { pemda: ctx.pemda })) return err('not-allowed');
  const rows = await ctx.tx
    .select()
    .from(productSheetRow)
    .where(
      and(
        eq(productSheetRow.sheetId, sheetId),
        inArray(productSheetRow.verdict, ['new', 'changed']),
        isNull(productSheetRow.writtenAt),
      ),
    )
    .orderBy(asc(productSheetRow.row))
    .limit(limit)
    .for('update');
  if (rows.length === 0) return ok({ written: 0 });
  const { writes, refused } = await judgeAgain(ctx, rows);
  await addProducts(
    ctx,
    writes.filter(write => write.before === null),
  );
  await changeProducts(ctx, writes);
  await checkProducts(
    ctx,
    writes.map(write => write.row.productId!),
  );
  await markRows(ctx, sheetId, rows, refused);
  ctx.send(searchSoon);
  ctx.record(catalogEvents['sheet-rows-written'](sheetId, { written: writes.length, refused: refused.size }));
  return ok({ written: rows.length });
}

/** What a row says may no longer fit: its product is gone, or its code is somebody's by now. */
async function judgeAgain({ tx }: Ctx, rows: readonly Row[]) {
  const tree = loadCategoryTree();
  const ids = rows.map(row => row.productId!);
  const stored = new Map((await listStoredProducts(tx, ids)).map(found => [found.id, found]));
  const codes = rows.flatMap(({ fields: { sku } }) => (sku ? [sku] : []));
  const taken = codes.length
    ? await tx
        .select({ id: product.id, vendorId: product.vendorId, sku: product.sku })
        .from(product)
        .where(inArray(product.sku, codes))
    : [];
  const holders = new Map(taken.map(({ id, vendorId, sku }) => [`${vendorId} ${sku}`, id]));
  const writes: Write[] = [];
  const refused = new Map<number, Problem[]>();
  for (const row of rows) {
    const before = stored.get(row.productId!) ?? null;
    const holder = row.fields.sku ? holders.get(`${row.vendorId} ${row.fields.sku}`) : undefined;
    const { draft, problems, verdict } = judgeSheetRow(row.fields, before, tree);
    if (row.verdict === 'changed' && !before) refused.set(row.row, [{ code: 'id-unknown', field: 'id' }]);
    else if (holder && holder !== row.productId) refused.set(row.row, [{ code: 'sku-taken', field: 'sku' }]);
    else if (!draft) refused.set(row.row, problems);
    else if (verdict !== 'unchanged') writes.push({ row, draft, before });
  }
  return { writes, refused };
}

async function addProducts({ tx, pemda, clock }: Ctx, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const tree = loadCategoryTree();
  const now = clock.now();
  const today = wibDay(now);
  const added = writes.map(({ row, draft: { netContent, ...draft } }) => ({
    ...draft,
    ...storedNetContent(netContent),
    attributes: mergeAttributes(categoryProfile(tree, draft.category), {}, draft.attributes),
    pemdaId: pemda,
    id: row.productId!,
    vendorId: row.vendorId!,
    priceOn: draft.priceRupiah === null ? null : today,
    confirmedOn: today,
    createdAt: now,
    changedAt: now,
  }));
  await tx.insert(product).values(added);
  const prices = added.filter(isFirstLine).map(one => priceLine(pemda, one.id, now, one));
  if (prices.length > 0) await tx.insert(productPrice).values(prices);
}

async function changeProducts(ctx: Ctx, writes: readonly Write[]): Promise<void> {
  const { tx, clock } = ctx;
  const tree = loadCategoryTree();
  const now = clock.now();
  for (const { row, draft, before } of writes) {
    if (!before) continue;
    const written = mergeChange(before, draft, categoryProfile(tree, draft.category));
    const priceOn = priceDay(before, draft.priceRupiah, wibDay(now));
    await tx
      .update(product)
      .set({ ...written, priceOn, changedAt: now })
      .where(eq(product.id, before.id));
    if (!isSamePrice(before, draft)) await writePrice(ctx, row.productId!, draft);
  }
}

function priceLine(
  pemdaId: string,
  productId: string,
  since: Date,
  {
    priceRupiah,
    priceIncludesPpn: includesPpn,
    ppnRate,
  }: Pick<ProductDraft, 'priceRupiah' | 'priceIncludesPpn' | 'ppnRate'>,
) {
  return { pemdaId, productId, since, priceRupiah, includesPpn, ppnRate };
}

async function markRows(
  { tx, clock }: Ctx,
  sheetId: string,
  rows: readonly Row[],
  refused: ReadonlyMap<number, Problem[]>,
): Promise<void> {
  const own = eq(productSheetRow.sheetId, sheetId);
  const numbers = rows.map(row => row.row);
  await tx
    .update(productSheetRow)
    .set({ writtenAt: clock.now() })
    .where(and(own, inArray(productSheetRow.row, numbers)));
  for (const [row, problems] of refused)
    await tx
      .update(productSheetRow)
      .set({ verdict: 'rejected', problems })
      .where(and(own, eq(productSheetRow.row, row)));
  await tx
    .update(productSheet)
    .set({
      written: sql`${productSheet.written} + ${rows.length - refused.size}`,
      rejected: sql`${productSheet.rejected} + ${refused.size}`,
      changedAt: clock.now(),
    })
    .where(eq(productSheet.id, sheetId));
}
