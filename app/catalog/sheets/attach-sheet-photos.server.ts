import { readFile } from 'node:fs/promises';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { inPemda } from '#db/client.server.ts';
import { productSheet, productSheetRow } from '#db/schema/catalog/sheets.ts';
import { runCommand, type Scope } from '~/audit/command.server.ts';
import type { Problem } from '~/reference/result.ts';
import { addProductPhoto } from '../photos/add-product-photo.server.ts';
import { preparePhoto } from '../photos/prepare-photo.server.ts';
import { photoPath } from './sheet-files.server.ts';

/**
 * Gives the products of a written list their photos, one command each; decoding happens outside the transaction. A photo
 * that is there already is no news, one that is refused is told on its row. Begun again, it goes on with the next row.
 */
export async function attachSheetPhotos(scope: Scope, sheetId: string): Promise<void> {
  for (;;) {
    const row = await inPemda(scope.pemda, async tx => {
      const [next] = await tx
        .select()
        .from(productSheetRow)
        .where(
          and(
            eq(productSheetRow.sheetId, sheetId),
            ne(productSheetRow.verdict, 'rejected'),
            isNull(productSheetRow.photosAt),
            sql`${productSheetRow.photos} <> '[]'::jsonb`,
          ),
        )
        .orderBy(asc(productSheetRow.row))
        .limit(1);
      return next ?? null;
    });
    if (!row?.productId) return;
    const problems: Problem[] = [];
    for (const name of row.photos) {
      const refusal = await attach(scope, row.productId, photoPath(scope.pemda, sheetId, name));
      if (refusal) problems.push({ ...refusal, field: 'photos', data: { ...refusal.data, name } });
    }
    await inPemda(scope.pemda, async tx => {
      await tx
        .update(productSheetRow)
        .set({ photosAt: new Date(), problems: [...row.problems, ...problems] })
        .where(and(eq(productSheetRow.sheetId, sheetId), eq(productSheetRow.row, row.row)));
      await tx
        .update(productSheet)
        .set({ photosDone: sql`${productSheet.photosDone} + ${row.photos.length}` })
        .where(eq(productSheet.id, sheetId));
    });
  }
}

async function attach(scope: Scope, productId: string, path: string): Promise<Problem | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { code: 'photo-not-in-zip' };
  const photo = await preparePhoto(bytes);
  if (!photo.ok) return photo.problems[0] ?? null;
  const result = await runCommand(scope, ctx => addProductPhoto(ctx, { productId, photo: photo.value }));
  if (result.ok || result.problems.every(problem => problem.code === 'photo-twice')) return null;
  return result.problems[0] ?? null;
}
