import type { Ctx } from '~/audit/command.server.ts';
import type { Problem, Result } from '~/reference/result.ts';
import { addProductPhoto, MAX_PHOTOS } from './add-product-photo.server.ts';
import { MAX_PHOTO_BYTES, preparePhoto } from './prepare-photo.server.ts';

type Run = (command: (ctx: Ctx) => Promise<Result<unknown>>) => Promise<Result<unknown>>;

/**
 * Photos of one form, one command each: a bad one is refused by itself and the others are kept. Decoding happens before
 * the transaction opens. Returns what was refused.
 */
export async function uploadPhotos(files: readonly File[], productId: string, run: Run): Promise<Problem[]> {
  const field = 'photo';
  if (files.length === 0) return [{ code: 'photo-missing', field }];
  if (files.length > MAX_PHOTOS) return [{ code: 'photo-limit', field, data: { max: MAX_PHOTOS } }];
  const problems: Problem[] = [];
  for (const file of files) {
    // The size is known before the bytes are read.
    if (file.size > MAX_PHOTO_BYTES) {
      problems.push({ code: 'photo-too-large', field });
      continue;
    }
    const photo = await preparePhoto(Buffer.from(await file.arrayBuffer()));
    const result = photo.ok
      ? await run(ctx => addProductPhoto(ctx, { productId, photo: photo.value }))
      : photo;
    if (!result.ok) problems.push(...result.problems);
  }
  return problems;
}
