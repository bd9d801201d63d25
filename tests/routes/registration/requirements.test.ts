import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { addTo, openShop, photograph } from '#tests/db/catalog/shop.ts';
import { holdPaper } from '#tests/db/registration/requirements/papers.ts';
import { makeVendor, start } from '#tests/db/registration/story.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import * as home from '../../../app/routes/vendor/_index.tsx';
import * as listings from '../../../app/routes/vendor/products.$productId.listings._index.tsx';
import * as requirements from '../../../app/routes/vendor/requirements.tsx';
import * as turn from '../../../app/routes/vendor/turn.tsx';
import { signIn } from './visitor.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

interface Line {
  key: string;
  open: boolean;
  due: { name: string; to: string; state: string }[];
  later: { name: string }[];
}
const lineOf = (lines: Line[], key: string) => lines.find(line => line.key === key);

/** A seller accepted on a day, signed in. */
async function seller(acceptedAt: string) {
  const actor = await makeVendor();
  const shop = await openShop('33.25', { personId: actor.personId, acceptedAt });
  return { shop, browser: await signIn(actor) };
}

describe('what is open to a vendor', () => {
  it('is told before there is a registration', async () => {
    const browser = await signIn(await makeVendor());
    const { body } = await browser.get(requirements.loader);
    expect(lineOf(body.lines, 'learn')?.open).toBe(true);
    expect(lineOf(body.lines, 'draft-product')?.open).toBe(true);
    expect(lineOf(body.lines, 'submission')?.due.length).toBeGreaterThan(3);
    expect((await browser.get(home.loader)).body.access).toEqual(body.lines);
  });

  it('leads to the page of the form or the card of the paper, in words', async () => {
    const actor = await makeVendor();
    await start(actor);
    const { body } = await (await signIn(actor)).get(requirements.loader);
    const due = lineOf(body.lines, 'submission')?.due ?? [];
    expect(due[0]).toMatchObject({ to: '/vendor/registration/identity#ownerName' });
    expect(due.at(-1)).toMatchObject({ to: '/vendor/registration/documents/nib' });
    for (const { name } of due) expect(name).not.toMatch(/^(registration|documents)\./);
  });

  it('leaves out sending once the registration is out', async () => {
    const { browser } = await seller('2025-01-10T03:00:00Z');
    const { body } = await browser.get(requirements.loader);
    expect(lineOf(body.lines, 'submission')).toBeUndefined();
    const promotion = lineOf(body.lines, 'promotion');
    expect(promotion).toMatchObject({ open: true });
    expect(promotion?.later).toHaveLength(1);
  });
});

describe('a product on its way to a channel', () => {
  // Accepted a long time hence, so that no grace runs whatever day it is.
  const young = '2090-01-01T03:00:00Z';

  it('is offered no channel that still asks for something, and says which and why', async () => {
    const { shop, browser } = await seller(young);
    const productId = await addTo(shop);
    await photograph(shop, productId);
    const { body } = await browser.get(listings.loader, { productId });
    expect(body.open.every((channel: { lacks: boolean }) => channel.lacks)).toBe(true);
    expect(body.lacking.map((line: Line) => line.key).sort()).toEqual([
      'publish-e-katalog',
      'publish-marketplace',
    ]);
    const refused = await browser.post(
      listings.action,
      [
        ['channel', 'e-katalog'],
        ['listedOn', '2026-11-01'],
      ],
      { productId },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toMatchObject([{ code: 'requirements-due', field: 'channel' }]);
    await holdPaper(shop.vendorId, 'kswp', { expiresOn: '2095-01-01' });
    const after = await browser.get(listings.loader, { productId });
    expect(after.body.lacking.map((line: Line) => line.key)).toEqual(['publish-marketplace']);
  });

  it('and a turn in the promotion say where to go on', async () => {
    const { shop, browser } = await seller(young);
    expect((await browser.get(turn.loader)).body.turn.standing).toBe('requirements-due');
    await holdPaper(shop.vendorId, 'place');
    expect((await browser.get(turn.loader)).body.turn.standing).toBe('no-product-ready');
  });

  it('of an excluded vendor asks for nothing but to be let in again', async () => {
    const { shop, browser } = await seller(young);
    await inPemda('33.25', tx =>
      tx.update(vendor).set({ status: 'excluded' }).where(eq(vendor.id, shop.vendorId)),
    );
    const { body } = await browser.get(requirements.loader);
    expect(lineOf(body.lines, 'learn')?.open).toBe(true);
    expect(lineOf(body.lines, 'promotion')).toMatchObject({ open: false });
    expect(lineOf(body.lines, 'submission')).toBeUndefined();
  });
});
