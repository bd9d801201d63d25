import { inPemda } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import { vendor } from '#db/schema/registration.ts';
import { photoFile } from '#tests/unit/catalog/quality/photo-files.ts';
import { runCommand } from '~/audit/command.server.ts';
import { addProductPhoto } from '~/catalog/photos/add-product-photo.server.ts';
import { preparePhoto } from '~/catalog/photos/prepare-photo.server.ts';
import { addProduct } from '~/catalog/products/add-product.server.ts';
import { productForm } from '~/catalog/products/product-form.ts';
import type { Actor } from '~/identity/actor.ts';
import { fixedClock } from '~/platform/clock/clock.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import type { Taxable } from '~/registration/answers/questions.ts';
import type { RegistrationStatus } from '~/registration/registration-status.ts';

export const now = '2026-11-21T03:00:00Z';

export interface Shop {
  pemda: string;
  vendorId: string;
  personId: string;
  /** The owner, acting in this pemda at `now`. */
  scope: { actor: Actor; pemda: string; clock: ReturnType<typeof fixedClock> };
}

/** A vendor with its owner, and the pemda's channels. */
export async function openShop(
  pemda = '33.25',
  {
    status = 'accepted',
    taxable = 'no',
    personId = newId(),
    // Before the papers of content/registration/requirements.json were asked for: their grace runs.
    acceptedAt = '2025-03-03T03:00:00Z',
  }: { status?: RegistrationStatus; taxable?: Taxable; personId?: string; acceptedAt?: string } = {},
): Promise<Shop> {
  const vendorId = newId();
  await inPemda(pemda, async tx => {
    await tx.insert(vendor).values({
      pemdaId: pemda,
      id: vendorId,
      personId,
      name: 'Emping Bu Siti',
      status,
      taxable,
      createdAt: new Date(now),
      acceptedAt: status === 'accepted' ? new Date(acceptedAt) : null,
    });
    const channels = [
      { id: 'mbiz', name: 'Mbiz', kind: 'marketplace' },
      { id: 'e-katalog', name: 'e-Katalog', kind: 'e-katalog' },
    ];
    await tx
      .insert(channel)
      .values(channels.map(each => ({ pemdaId: pemda, ...each })))
      .onConflictDoNothing();
  });
  const actor: Actor = { kind: 'person', personId, pemda, role: 'vendor', rights: 'full' };
  return { pemda, vendorId, personId, scope: { actor, pemda, clock: fixedClock(now) } };
}

const flawless = {
  title: 'Emping Melinjo Asin Bu Siti 250 g',
  description: `Emping dari biji melinjo pilihan. ${'Renyah dan gurih tanpa pengawet. '.repeat(6)}`,
  category: 'keripik-camilan',
  unit: 'bungkus',
  netContent: '250 g',
  price: '45.000',
  pirtNumber: '2063325010012-29',
  pirtExpiresOn: '2029-06-30',
  halalNumber: 'ID33110012345670124',
};

export const draftOf = (fields: Record<string, string> = {}) => productForm.parse({ ...flawless, ...fields });

export async function addTo(shop: Shop, fields: Record<string, string> = {}): Promise<string> {
  const result = await runCommand(shop.scope, ctx =>
    addProduct(ctx, { vendorId: shop.vendorId, draft: draftOf(fields) }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.productId;
}

export async function photograph(shop: Shop, productId: string, width = 1600): Promise<string> {
  const photo = await preparePhoto(await photoFile(width, 1200));
  if (!photo.ok) throw new Error(JSON.stringify(photo.problems));
  const result = await runCommand(shop.scope, ctx => addProductPhoto(ctx, { productId, photo: photo.value }));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.sha256;
}

/** Codes of a refusal, or [] when it went through. */
export const codes = (result: { ok: boolean; problems?: { code: string }[] }): string[] =>
  result.ok ? [] : (result.problems ?? []).map(problem => problem.code);

const snacks =
  'Keripik Singkong,Rengginang Ketan,Kerupuk Ikan,Opak Beras,Stik Bawang,Kacang Telur,Sale Pisang'.split(',');
const flavours = 'Balado,Jagung Bakar,Rumput Laut,Pedas Daun Jeruk,Keju,Terasi Udang,Gula Merah'.split(',');
let told = 0;

/** A title unlike all before: a shop that lists the same good twice is held back. */
export function anotherTitle(): string {
  const at = told++;
  const snack = snacks[at % snacks.length];
  const flavour = flavours[Math.floor(at / snacks.length + at) % flavours.length];
  return `${snack} ${flavour} Bu Siti 250 g`;
}
