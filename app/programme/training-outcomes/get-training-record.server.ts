import type { Tx } from '#db/client.server.ts';
import { listTaught } from '~/bimtek/desk/list-taught.server.ts';
import { listFirstListings } from '~/catalog/listings/list-first-listings.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listVendorDays } from '~/registration/list-vendor-days.server.ts';
import { listFirstSales } from '~/sales/list-first-sales.server.ts';
import type { TrainingRecord } from './group-outcomes.ts';

/**
 * Who was taught and what each vendor did first, from the domains that know it. Buyers and people without a business are
 * left out; a training counts for the kecamatan of the vendor. Without sales that were judged, no sale can have followed.
 */
export async function getTrainingRecord(tx: Tx, { now }: { now: Date }): Promise<TrainingRecord> {
  const today = wibDay(now);
  const vendors = await listVendorDays(tx);
  const listings = new Map((await listFirstListings(tx)).map(each => [each.vendorId, each]));
  const sales = await listFirstSales(tx);
  const histories = vendors.map(({ vendorId, since }) => ({
    vendorId,
    since,
    first: {
      passed: listings.get(vendorId)?.passedOn ?? null,
      listed: listings.get(vendorId)?.listedOn ?? null,
      sold: sales?.byVendor.get(vendorId) ?? null,
    },
  }));
  const owner = new Map(
    vendors.flatMap(vendor => (vendor.personId ? [[vendor.personId, vendor] as const] : [])),
  );
  const taught = await listTaught(tx, { before: now });
  const trainings = taught.flatMap(({ personId, on, module, trainerId }) => {
    const vendor = owner.get(personId);
    return vendor
      ? [{ vendorId: vendor.vendorId, on, module, trainer: trainerId, district: vendor.district }]
      : [];
  });
  return { trainings, histories, asOf: { passed: today, listed: today, sold: sales?.asOf ?? '1970-01-01' } };
}
