import { eq } from 'drizzle-orm';
import { unsoldProduct } from '#db/schema/sales.ts';
import type { Ctx } from '~/audit/command.server.ts';

const blank = '–';

/** Judged days keep their figures; the vendor's name and the titles leave the rows. Orders of the channels stay as they came. */
export async function forgetMerchant({ tx }: Ctx, { vendorId }: { vendorId: string | null }) {
  if (!vendorId) return { rows: 0, files: [] };
  const rows = await tx
    .update(unsoldProduct)
    .set({ vendorName: blank, title: blank })
    .where(eq(unsoldProduct.vendorId, vendorId))
    .returning({ id: unsoldProduct.productId });
  return { rows: rows.length, files: [] };
}
