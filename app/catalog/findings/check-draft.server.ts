import type { Tx } from '#db/client.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { CalendarDay } from '~/reference/calendar-day.ts';
import { listVendorProfiles } from '~/registration/list-vendor-profiles.server.ts';
import { categoryProfile } from '../category.ts';
import { mergeChange } from '../products/merge-change.ts';
import type { ProductChange } from '../products/product-draft.ts';
import { BLANK_PRODUCT, listingInput, type StoredProduct } from '../products/stored-product.ts';
import type { ProductAssessment } from '../quality/assess-product.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { checking } from '../quality/thread/checking.server.ts';
import { listProductsUnderCheck } from './list-products-under-check.server.ts';

export interface UnsavedDraft {
  vendorId: string;
  /** What is saved; null for a product that is being written for the first time. */
  saved: StoredProduct | null;
  change: ProductChange;
  today: CalendarDay;
}

/** What the checks would say of a product if this page of it were saved now. Writes nothing and searches nothing. */
export async function checkDraft(
  tx: Tx,
  { vendorId, saved, change, today }: UnsavedDraft,
): Promise<ProductAssessment> {
  const before = saved ?? { ...BLANK_PRODUCT, id: newId(), vendorId };
  const profile = categoryProfile(loadCategoryTree(), change.category ?? before.category);
  const draft: StoredProduct = { ...before, ...mergeChange(before, change, profile) };
  const under = saved && (await listProductsUnderCheck(tx, [saved.id])).get(saved.id);
  const vendor = (await listVendorProfiles(tx, [vendorId])).get(vendorId);
  const item = {
    photos: [],
    waivers: [],
    ...under,
    input: listingInput(draft, vendor),
  };
  const [assessment] = await checking().products({ today, channelIds: [], items: [item] });
  if (!assessment) throw new Error('no verdict on a draft');
  return assessment;
}
