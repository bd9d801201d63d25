import { and, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';

export interface VendorDay {
  vendorId: string;
  /** Null while nobody has claimed the record. */
  personId: string | null;
  /** Kecamatan, Kemendagri code. */
  district: string | null;
  /** Day on which the office accepted it. */
  since: CalendarDay;
}

/** Since when the office has known each vendor that it ever accepted and that stands for itself. */
export async function listVendorDays(tx: Tx): Promise<VendorDay[]> {
  const rows = await tx
    .select({
      vendorId: vendor.id,
      personId: vendor.personId,
      district: vendor.district,
      acceptedAt: sql<Date>`${vendor.acceptedAt}`.mapWith(vendor.acceptedAt),
    })
    .from(vendor)
    .where(and(isNotNull(vendor.acceptedAt), isNull(vendor.mergedInto)))
    .orderBy(vendor.id);
  return rows.map(({ acceptedAt, ...row }) => ({ ...row, since: wibDay(acceptedAt) }));
}
