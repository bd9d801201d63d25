import { inPemda, type Tx } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { product } from '#db/schema/catalog/products.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { vendor } from '#db/schema/registration.ts';
import { putListing } from '#tests/db/catalog/put-listing.ts';
import { systemActor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';

export interface Stall {
  vendorId: string;
  productIds: string[];
}

/** The system acting in Batang at a fixed moment. */
export const at = (instant: string, pemda = '33.25') => ({
  actor: systemActor(pemda),
  pemda,
  clock: fixedClock(instant),
});

const sizes = ['micro', 'micro', 'micro', 'small', 'medium'] as const;

/** Opens stalls whose products have been on offer for a year without a file that tells of a sale. */
export async function openStalls(count: number, products = 1, pemda = '33.25'): Promise<Stall[]> {
  return inPemda(pemda, async tx => {
    await tx
      .insert(channel)
      .values({ pemdaId: pemda, id: 'mbiz', name: 'Mbiz', kind: 'marketplace' })
      .onConflictDoNothing();
    const stalls: Stall[] = [];
    for (let i = 0; i < count; i++) stalls.push(await openStall(tx, pemda, i, products));
    return stalls;
  });
}

async function openStall(tx: Tx, pemdaId: string, i: number, products: number): Promise<Stall> {
  const vendorId = newId();
  await tx.insert(vendor).values({
    ...{ pemdaId, id: vendorId, personId: newId(), name: `Usaha ${i}`, status: 'accepted' as const },
    sizeClass: sizes[i % 5],
    ownerGender: (['female', 'male', null] as const)[i % 3] ?? null,
    district: `33.25.0${(i % 4) + 1}`,
    createdAt: new Date('2025-01-01'),
  });
  const productIds: string[] = [];
  for (let n = 0; n < products; n++) productIds.push(await addProduct(tx, pemdaId, vendorId, n));
  return { vendorId, productIds };
}

async function addProduct(tx: Tx, pemdaId: string, vendorId: string, n: number): Promise<string> {
  const id = newId();
  const createdAt = new Date('2025-01-01');
  await tx.insert(product).values({
    ...{ pemdaId, id, vendorId, title: `Emping melinjo ${n + 1}00 g`, category: 'makanan', unit: 'bungkus' },
    ...{ priceRupiah: 24_000, createdAt, changedAt: createdAt },
  });
  const listed = { pemdaId, id: newId(), productId: id, channelId: 'mbiz' };
  await putListing(tx, listed, [{ to: 'live', on: '2025-06-01' }]);
  await tx.insert(qualityResult).values({
    ...{ pemdaId, productId: id, ruleSet: '1', inputHash: id, score: 80 + n, grade: 'A' },
    ...{ mayGoOut: { mbiz: true }, findings: [], checkedAt: createdAt },
  });
  return id;
}
