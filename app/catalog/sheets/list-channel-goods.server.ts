import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { product, productPhoto } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import type { Language } from '~/i18n/languages.ts';
import { listAcceptedVendors } from '~/registration/list-accepted-vendors.server.ts';
import { listPublishable } from '~/registration/requirements/list-publishable.server.ts';
import { categoryByCode } from '../category.ts';
import type { Channel } from '../listings/list-channels.server.ts';
import { photoUrl } from '../photos/photo-url.ts';
import { goodsOf } from '../products/goods-of.server.ts';
import { listStoredProducts } from '../products/read-product.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import type { ExportedGood } from './channel-template.ts';
import { nameAttributes } from './name-attributes.ts';

export interface ChannelGoodsAsked {
  channel: Channel;
  /** One vendor's own, or null for the whole pemda. */
  vendorId: string | null;
  now: Date;
  language: Language;
  pemda: string;
  /** Address of the portal without a slash at its end, so that photo addresses work elsewhere. */
  origin: string;
}

/** Photos of a channel's upload: no template asks for more. */
const PHOTOS = 5;

/**
 * Only products that are ready for the channel: no stop finding under its rules, the owner accepted, nothing due that
 * publishing there needs. By vendor, then by title.
 */
export async function listChannelGoods(tx: Tx, asked: ChannelGoodsAsked): Promise<ExportedGood[]> {
  const { channel, vendorId, now, language, pemda, origin } = asked;
  const passed = await tx
    .select({
      productId: product.id,
      vendorId: product.vendorId,
      category: product.category,
      documents: product.documents,
    })
    .from(product)
    .innerJoin(
      qualityResult,
      and(eq(qualityResult.pemdaId, product.pemdaId), eq(qualityResult.productId, product.id)),
    )
    .where(
      and(
        sql`(${qualityResult.mayGoOut} ->> ${channel.id})::boolean`,
        vendorId ? eq(product.vendorId, vendorId) : undefined,
      ),
    );
  const offered = passed.map(row => ({
    productId: row.productId,
    vendorId: row.vendorId,
    goods: goodsOf(row),
  }));
  const open = [...(await listPublishable(tx, { now, channel, offered }))];
  const names = new Map((await listAcceptedVendors(tx)).map(vendor => [vendor.vendorId, vendor.name]));
  const photos = await photosOf(tx, open);
  const tree = loadCategoryTree();
  return (await listStoredProducts(tx, open))
    .map((stored): ExportedGood => {
      const category = categoryByCode(tree, stored.category);
      return {
        product: stored,
        vendorName: names.get(stored.vendorId) ?? '',
        categoryName: category?.name[language] ?? stored.category,
        kbki: category?.kbki ?? '',
        attributes: nameAttributes(tree, stored.attributes, language),
        photos: (photos.get(stored.id) ?? []).map(sha256 => `${origin}${photoUrl(pemda, sha256)}`),
      };
    })
    .sort((a, b) => compare(a.vendorName, b.vendorName) || compare(a.product.title, b.product.title));
}

async function photosOf(tx: Tx, productIds: readonly string[]): Promise<Map<string, string[]>> {
  const photos = new Map<string, string[]>();
  if (productIds.length === 0) return photos;
  const rows = await tx
    .select({ productId: productPhoto.productId, sha256: productPhoto.sha256 })
    .from(productPhoto)
    .where(inArray(productPhoto.productId, [...productIds]))
    .orderBy(asc(productPhoto.position), asc(productPhoto.addedAt));
  for (const { productId, sha256 } of rows) {
    const own = photos.get(productId) ?? [];
    if (own.length < PHOTOS) photos.set(productId, [...own, sha256]);
  }
  return photos;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
