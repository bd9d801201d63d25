import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product } from '#db/schema/catalog/products.ts';
import { categoryByCode } from '../category.ts';
import { listStoredProducts } from '../products/read-product.server.ts';
import { typedProduct } from '../products/typed-product.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { nameAttributes } from './name-attributes.ts';
import { writeSpecification } from './read-specification.ts';

const YES = { id: 'ya', en: 'yes' } as const;

/** Every product of a vendor, or of the pemda with null, as our template holds it; read again unchanged, it changes nothing. */
export async function listEditRows(
  tx: Tx,
  { vendorId, language }: { vendorId: string | null; language: 'id' | 'en' },
): Promise<Record<string, string>[]> {
  const ids = await tx
    .select({ id: product.id })
    .from(product)
    .where(vendorId ? eq(product.vendorId, vendorId) : undefined)
    .orderBy(product.vendorId, product.title, product.id);
  const stored = new Map(
    (
      await listStoredProducts(
        tx,
        ids.map(({ id }) => id),
      )
    ).map(found => [found.id, found]),
  );
  const tree = loadCategoryTree();
  return ids.flatMap(({ id }) => {
    const found = stored.get(id);
    if (!found) return [];
    const typed = typedProduct(found);
    const yes = (field: string) => (typed[field] === 'yes' ? YES[language] : '');
    return [
      {
        ...typed,
        id,
        vendor: found.vendorId,
        category: categoryByCode(tree, found.category)?.name[language] ?? found.category,
        priceIncludesPpn: yes('priceIncludesPpn'),
        nonHalal: yes('nonHalal'),
        specification: writeSpecification(nameAttributes(tree, found.attributes, language)),
        variants: found.variants
          .map((_, at) =>
            ['name', 'netContent', 'price'].map(column => typed[`variant.${at}.${column}`] ?? '').join(' | '),
          )
          .join('; '),
      },
    ];
  });
}
