import { inPemda } from '#db/client.server.ts';
import { photoFeature, product, productPhoto } from '#db/schema/catalog/products.ts';
import { vendor } from '#db/schema/registration.ts';
import type { CorpusProduct } from '~/catalog/quality/corpus/corpus-product.ts';
import { exampleFeatures } from '~/catalog/quality/example.ts';

const at = new Date('2026-11-20T03:00:00Z');

/** Puts products with their vendors and measured photos into a pemda, past every command. */
export async function storeMarket(pemdaId: string, products: readonly CorpusProduct[]): Promise<void> {
  const vendors = [...new Set(products.map(({ vendorId }) => vendorId))];
  const photos = products.flatMap(({ id, photos: shown }) =>
    shown.map((photo, position) => ({ productId: id, position, ...photo })),
  );
  await inPemda(pemdaId, async tx => {
    await tx.insert(vendor).values(
      vendors.map(id => ({
        pemdaId,
        id,
        name: `Toko ${id.slice(-4)}`,
        status: 'accepted' as const,
        createdAt: at,
        acceptedAt: at,
      })),
    );
    await tx.insert(product).values(
      products.map(({ photos: _, ...rest }) => ({
        pemdaId,
        ...rest,
        unit: 'bungkus',
        createdAt: at,
        changedAt: at,
      })),
    );
    if (photos.length === 0) return;
    await tx.insert(photoFeature).values(
      photos.map(({ id: sha256, hash, mirrorHash }, number) => ({
        pemdaId,
        sha256,
        version: 1,
        features: exampleFeatures({ hash, mirrorHash }, number),
      })),
    );
    await tx.insert(productPhoto).values(
      photos.map(({ productId, id: sha256, position }) => ({
        pemdaId,
        productId,
        sha256,
        position,
        width: 1600,
        height: 1200,
        addedAt: at,
      })),
    );
  });
}
