import type { Ctx } from '~/audit/command.server.ts';
import type { ProductAssessment } from '../quality/assess-product.ts';
import { searchSurroundings } from '../quality/corpus/search-surroundings.server.ts';
import { checkProducts } from './check-products.server.ts';

/**
 * Looks around a product as it stands in this transaction, judges it and stores the outcome. Part of every command that
 * changes a product; the product must exist.
 */
export async function checkProduct(ctx: Ctx, productId: string): Promise<ProductAssessment> {
  await searchSurroundings(ctx, productId);
  const assessment = (await checkProducts(ctx, [productId])).get(productId);
  if (!assessment) throw new Error(`no product ${productId}`);
  return assessment;
}
