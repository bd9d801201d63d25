import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import type { Problem } from '~/reference/result.ts';
import { categoryByCode, categoryProfile } from '../category.ts';
import type { ProductProblem } from '../codes.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import type { ProductChange } from './product-draft.ts';
import { judgeAttributes } from './read-attributes.ts';

/** Who asks: the product, or a new one of this vendor, in the category that it then has. */
interface Owned {
  vendorId: string;
  productId: string | null;
  category: string;
}

/** What only the catalogue can tell of a form: whether its categories exist, what they ask, and whether its own code is free. */
export async function judgeChange(
  tx: Tx,
  { vendorId, productId, category }: Owned,
  { alsoCategory, sku, attributes = {} }: ProductChange,
): Promise<Problem<ProductProblem>[]> {
  const tree = loadCategoryTree();
  const profile = categoryProfile(tree, category);
  const problems = judgeAttributes(profile, attributes);
  if (!profile) problems.push({ code: 'category-unknown', field: 'category' });
  if (alsoCategory && !categoryByCode(tree, alsoCategory))
    problems.push({ code: 'category-unknown', field: 'alsoCategory' });
  if (sku && (await isTaken(tx, vendorId, productId, sku)))
    problems.push({ code: 'sku-taken', field: 'sku' });
  return problems;
}

async function isTaken(tx: Tx, vendorId: string, productId: string | null, sku: string): Promise<boolean> {
  const mine = and(eq(product.vendorId, vendorId), eq(product.sku, sku));
  const [taken] = await tx
    .select({ id: product.id })
    .from(product)
    .where(productId ? and(mine, ne(product.id, productId)) : mine)
    .limit(1);
  return taken !== undefined;
}
