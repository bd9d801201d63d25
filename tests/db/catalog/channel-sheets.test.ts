import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { qualityResult } from '#db/schema/catalog/quality.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { listChannels } from '~/catalog/listings/list-channels.server.ts';
import { listChannelGoods } from '~/catalog/sheets/list-channel-goods.server.ts';
import { listChannelStandings } from '~/catalog/sheets/list-channel-standings.server.ts';
import { listShownStandings } from '~/catalog/sheets/list-shown-standings.server.ts';
import { addTo, now, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
let rival: Shop;
let waiting: Shop;
const ids: Record<string, string> = {};

/** Lets a product out on these channels, as if the checks had found nothing. */
async function letOut(
  pemda: string,
  productId: string,
  channels: string[],
  stops: string[] = [],
): Promise<void> {
  const mayGoOut = { mbiz: channels.includes('mbiz'), 'e-katalog': channels.includes('e-katalog') };
  const held = { mbiz: mayGoOut.mbiz ? [] : stops, 'e-katalog': mayGoOut['e-katalog'] ? [] : stops };
  await inPemda(pemda, async tx => {
    const row = {
      ruleSet: '1',
      inputHash: 'x',
      score: 90,
      mayGoOut,
      stops: held,
      findings: [],
      checkedAt: new Date(now),
    };
    await tx
      .insert(qualityResult)
      .values({ pemdaId: pemda, productId, ...row })
      .onConflictDoUpdate({ target: [qualityResult.pemdaId, qualityResult.productId], set: row });
  });
}

beforeAll(async () => {
  db = await openTestDatabase();
  [shop, rival] = [await openShop(), await openShop()];
  waiting = await openShop('33.25', { status: 'submitted' });
  ids.emping = await addTo(shop);
  ids.held = await addTo(shop, { title: 'Keripik Pisang Manis Bu Siti 200 g' });
  ids.rival = await addTo(rival, { title: 'Abon Sapi Pedas Bu Narti 100 g' });
  ids.waiting = await addTo(waiting, { title: 'Sirup Jahe Bu Darmi 650 ml' });
  ids.photo = await photograph(shop, ids.emping);
  await letOut('33.25', ids.emping, ['mbiz', 'e-katalog']);
  await letOut('33.25', ids.held, ['mbiz'], ['photo-none', 'title-short']);
  await letOut('33.25', ids.rival, [], ['photo-none']);
  await letOut('33.25', ids.waiting, ['mbiz', 'e-katalog']);
});
afterAll(() => db.drop());

const goods = (channelId: string, vendorId: string | null = null) =>
  inPemda('33.25', async tx => {
    const channel = (await listChannels(tx)).find(one => one.id === channelId);
    if (!channel) throw new Error(channelId);
    const asked = { vendorId, now: new Date(now), language: 'id' as const, pemda: '33.25' };
    return listChannelGoods(tx, { ...asked, channel, origin: 'https://laris.example' });
  });

describe('listChannelGoods', () => {
  it('holds only what is ready for that channel, of accepted vendors', async () => {
    expect((await goods('e-katalog')).map(good => good.product.id)).toEqual([ids.emping]);
    expect((await goods('mbiz')).map(good => good.product.id)).toEqual([ids.emping, ids.held]);
  });
  it('brings what stands beside the product', async () => {
    const [emping] = await goods('e-katalog');
    expect(emping).toMatchObject({
      vendorName: 'Emping Bu Siti',
      categoryName: 'Keripik dan camilan',
      photos: [`https://laris.example/photos/33.25/${ids.photo}.webp`],
      product: { priceRupiah: 45_000, netContent: 250 },
    });
  });
  it('keeps to one vendor', async () => {
    expect(await goods('mbiz', rival.vendorId)).toEqual([]);
    expect(await goods('mbiz', shop.vendorId)).toHaveLength(2);
  });
});

describe('listChannelStandings', () => {
  it('counts what is ready, what is held back and why', async () => {
    expect(await inPemda('33.25', tx => listChannelStandings(tx, null))).toEqual([
      {
        channelId: 'e-katalog',
        ready: 2,
        held: 2,
        codes: [
          { code: 'photo-none', products: 2 },
          { code: 'title-short', products: 1 },
        ],
      },
      { channelId: 'mbiz', ready: 3, held: 1, codes: [{ code: 'photo-none', products: 1 }] },
    ]);
  });
  it('keeps to one vendor', async () => {
    expect(await inPemda('33.25', tx => listChannelStandings(tx, rival.vendorId))).toMatchObject([
      { channelId: 'e-katalog', ready: 0, held: 1 },
      { channelId: 'mbiz', ready: 0, held: 1 },
    ]);
  });
});

describe('listShownStandings', () => {
  it('names channels, reasons and the source of the file, also for a channel without products', async () => {
    const shown = await inPemda('32.16', tx => listShownStandings(tx, { vendorId: null, language: 'id' }));
    expect(shown).toEqual([]);
    const here = await inPemda('33.25', tx => listShownStandings(tx, { vendorId: null, language: 'id' }));
    expect(here.find(one => one.channelId === 'e-katalog')).toMatchObject({
      name: 'e-Katalog',
      ready: 2,
      reasons: ['foto belum ada (2)', 'judul pendek (1)'],
    });
    expect(here.every(one => (one.source?.length ?? 0) > 20)).toBe(true);
  });
});
