import { eq } from 'drizzle-orm';
import { product } from '#db/schema/catalog/products.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage, withdrawMessage } from '~/messages/queue-message.server.ts';
import type { Template } from '~/messages/templates.ts';
import { findVendor } from '~/registration/find-vendor.server.ts';
import { sayCurationReasons } from './curation-reasons.ts';
import type { ListingStatus } from './listing-status.ts';
import type { LockedListing } from './lock-listing.server.ts';

/** Which message tells the owner of a move that somebody else made; the others need none. */
const templates: Partial<Record<ListingStatus, Template>> = {
  curation: 'listing-passed',
  rejected: 'listing-rejected',
  frozen: 'listing-stopped',
  delisted: 'listing-stopped',
  expired: 'listing-stopped',
};

const keyOf = (template: Template, listingId: string, seq: number) => `${template}|${listingId}|${seq}`;

/** "1. Foto kurang jelas. Ambil foto lagi …": every reason with what to do, and the office's own words at the end. */
function spell(codes: readonly string[], note: string | null, language: 'id' | 'en'): string {
  const lines = sayCurationReasons(codes, language).map(
    (reason, at) => `${at + 1}. ${reason.says}. ${reason.do}`,
  );
  return [...lines, ...(note ? [note] : [])].join(' ') || '–';
}

interface Told {
  seq: number;
  to: ListingStatus;
  reasons: readonly string[];
  note: string | null;
  /** As long as the move can be taken back, the message waits. */
  notBefore?: Date;
  /** The last day of the paper that ran out, where the portal itself saw it. */
  lapsedOn?: string;
}

/** Writes to the owner of the product, with all reasons at once and what to do about each. */
export async function tellOwner(
  ctx: Ctx,
  { id, productId, channelName }: LockedListing,
  { seq, to, reasons, note, notBefore, lapsedOn }: Told,
): Promise<void> {
  const template = lapsedOn ? 'listing-expired' : templates[to];
  const [about] = await ctx.tx
    .select({ title: product.title, vendorId: product.vendorId })
    .from(product)
    .where(eq(product.id, productId));
  const vendor = template && about && (await findVendor(ctx.tx, about.vendorId));
  if (!template || !about || !vendor?.personId) return;
  const words = { id: spell(reasons, note, 'id'), en: spell(reasons, note, 'en') };
  await queueMessage(ctx, {
    template,
    key: keyOf(template, id, seq),
    personId: vendor.personId,
    ...(notBefore ? { notBefore } : {}),
    values: {
      product: about.title,
      channel: channelName,
      ...(template === 'listing-passed' ? {} : lapsedOn ? { day: lapsedOn } : { reasons: words }),
    },
    link: `/vendor/products/${productId}/listings`,
  });
}

/** Takes the message of a move back with the move. */
export async function untellOwner(
  ctx: Ctx,
  listingId: string,
  { seq, to }: { seq: number; to: ListingStatus },
) {
  const template = templates[to];
  if (template) await withdrawMessage(ctx, keyOf(template, listingId, seq));
}
