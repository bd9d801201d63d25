import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { productSurroundings } from '#db/schema/catalog/quality.ts';
import type { Ctx } from '~/audit/command.server.ts';
import type { Surroundings } from '../surroundings.ts';
import { LIMITS } from './corpus-product.ts';
import { keepLikeness } from './keep-likeness.server.ts';
import { countSamePhotos, matchPictures, readPictures } from './match-pictures.ts';
import { byLikeness, describeNearTitles, rounded } from './near-titles.ts';
import { findCorpusProduct, listCorpusPhotos } from './read-corpus-products.server.ts';
import { searchDescriptions } from './search-descriptions.server.ts';
import { searchOtherPictures, searchOwnPictures } from './search-pictures.server.ts';
import { searchOwnTitles, searchTitles } from './search-titles.server.ts';
import { searchWords } from './search-words.server.ts';

/**
 * What stands around one product at this moment, from the database, and kept with the instant of the search. Part of
 * every command that changes a product, which must exist. The rows of its neighbours stay as they are until the nightly
 * search of all, which gives the same answer on the same data.
 */
export async function searchSurroundings(
  { tx, pemda, clock }: Pick<Ctx, 'tx' | 'pemda' | 'clock'>,
  productId: string,
): Promise<Surroundings> {
  const own = await findCorpusProduct(tx, productId);
  if (!own) throw new Error(`no product ${productId}`);
  await keepLikeness(tx, pemda, [own]);
  const pictures = readPictures(own.photos);
  const others = pictures.length
    ? [...(await searchOwnPictures(tx, own)), ...(await searchOtherPictures(tx, own, pictures))]
    : [];
  const ownTitles = (await searchOwnTitles(tx, own)).sort(byLikeness).slice(0, LIMITS.own);
  const photos = await listCorpusPhotos(
    tx,
    ownTitles.map(({ entry }) => entry.id),
  );
  const around: Surroundings = {
    ...describeNearTitles(await searchTitles(tx, own)),
    own: ownTitles.map(({ entry: { id, title, priceRupiah }, similarity }) => ({
      productId: id,
      title,
      similarity: rounded(similarity),
      priceRupiah,
      samePhotos: countSamePhotos(pictures, photos.get(id) ?? []),
    })),
    photoMatches: matchPictures(pictures, others),
    sameDescriptions: await searchDescriptions(tx, own),
    likelyWords: await searchWords(tx, own.title),
  };
  const row = { around, searchedAt: clock.now() };
  await tx
    .insert(productSurroundings)
    .values({ pemdaId: pemda, productId, ...row })
    .onConflictDoUpdate({ target: [productSurroundings.pemdaId, productSurroundings.productId], set: row });
  return around;
}

/** What was last found around a product, and when: changes of its neighbours since then are not in it. Null = never searched. */
export async function findSurroundings(
  tx: Tx,
  productId: string,
): Promise<{ around: Surroundings; searchedAt: Date } | null> {
  const [row] = await tx
    .select({ around: productSurroundings.around, searchedAt: productSurroundings.searchedAt })
    .from(productSurroundings)
    .where(eq(productSurroundings.productId, productId));
  return row ?? null;
}
