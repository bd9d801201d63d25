import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { addTo, openShop, type Shop } from '#tests/db/catalog/shop.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import type { LiveAnswer } from '~/catalog/findings/live-answer.ts';
import { findProduct } from '~/catalog/products/read-product.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import * as list from '~/routes/vendor/products._index.tsx';
import * as page from '~/routes/vendor/products.$productId._index.tsx';
import * as confirmation from '~/routes/vendor/products.$productId.confirmation.ts';
import * as edit from '~/routes/vendor/products.$productId.edit.($section).tsx';
import * as checks from '~/routes/vendor/products.checks._index.ts';

interface Owner {
  cookie: string;
  shop: Shop;
}

let db: TestDatabase;
let owner: Owner;
let rival: Owner;
let nobody: string;
let serial = 0;

async function signIn(): Promise<{ cookie: string; personId: string }> {
  serial += 1;
  const contact = { kind: 'phone', value: `+6281299${String(serial).padStart(6, '0')}` } as const;
  const account = {
    name: 'Orang Uji',
    contact,
    password: 'kata sandi uji',
    pemda: '33.25',
    role: 'vendor',
  } as const;
  const personId = (await database().transaction(tx => insertAccount(tx, account)))!;
  const session = { pemda: '33.25', role: 'vendor', rights: 'full', device: 'uji' } as const;
  return { personId, cookie: (await openLoginSession(personId, session)).split(';')[0]! };
}

async function openOwner(): Promise<Owner> {
  const { cookie, personId } = await signIn();
  return { cookie, shop: await openShop('33.25', { personId }) };
}

beforeAll(async () => {
  db = await openTestDatabase();
  [owner, rival] = [await openOwner(), await openOwner()];
  nobody = (await signIn()).cookie;
});
afterAll(() => db.drop());

function request(cookie: string, body?: Record<string, string> | FormData, search = ''): Request {
  const url = `http://laris.test/somewhere${search}`;
  const headers = { Cookie: cookie };
  if (!body) return new Request(url, { headers });
  return new Request(url, {
    method: 'POST',
    headers,
    body: body instanceof FormData ? body : new URLSearchParams(body),
  });
}

/** Status, where it leads and what it says, of an answer that was returned or thrown. */
async function answer(run: () => Promise<unknown>) {
  const got = await run().catch((thrown: unknown) => thrown);
  if (got instanceof Error) throw got;
  const { init, data } = got as { init?: { status?: number }; data?: unknown };
  if (!(got instanceof Response)) return { status: init?.status ?? 200, to: null, body: data ?? got };
  const body = got.headers.get('Content-Type')?.includes('json') ? await got.json() : null;
  return { status: got.status, to: got.headers.get('Location'), body };
}

const save = (
  cookie: string,
  productId: string,
  section: string | undefined,
  body: Record<string, string> | FormData,
) => answer(() => edit.action({ request: request(cookie, body), params: { productId, section } }));
const read = (id: string) => inPemda('33.25', tx => findProduct(tx, id));

describe('a page of the form', () => {
  it('saves itself and leads back to the list of pages', async () => {
    const id = await addTo(owner.shop);
    const saved = await save(owner.cookie, id, 'details', {
      brand: 'Bu Siti',
      origin: 'domestic',
      tkdnPercent: '40,5',
    });
    expect(saved).toMatchObject({ status: 303, to: `/vendor/products/${id}#sections` });
    expect(await read(id)).toMatchObject({
      brand: 'Bu Siti',
      origin: 'domestic',
      tkdnPercent: 40.5,
      priceRupiah: 45_000,
    });
  });
  it('asks for another row and stays', async () => {
    const id = await addTo(owner.shop);
    const saved = await save(owner.cookie, id, 'variants', { 'variant.0.name': 'Pedas', more: 'yes' });
    expect(saved.to).toBe(`/vendor/products/${id}/edit/variants`);
    expect((await read(id))?.variants).toMatchObject([{ name: 'Pedas' }]);
  });
  it('refuses in codes at the field, with what was typed, and changes nothing', async () => {
    const id = await addTo(owner.shop);
    const refused = await save(owner.cookie, id, 'price', { price: '12,500', 'step.0.from': '10' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      problems: [
        { code: 'price-comma', field: 'price', data: { meant: '12.500' } },
        { code: 'step-incomplete', field: 'step.0.price' },
      ],
      values: { price: '12,500' },
    });
    expect((await read(id))?.priceRupiah).toBe(45_000);
  });
  it('takes no file for an answer', async () => {
    const id = await addTo(owner.shop);
    const form = new FormData();
    for (const [name, value] of Object.entries({ category: 'keripik-camilan', unit: 'bungkus' }))
      form.set(name, value);
    form.set('title', new File(['x'], 'x.txt'));
    const refused = await save(owner.cookie, id, undefined, form);
    expect(refused).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'answer-unreadable', field: 'title' }] },
    });
  });
  it.each(['photos', '..', 'Basics', ''])('is not there for the section %j', async section => {
    const id = await addTo(owner.shop);
    expect((await save(owner.cookie, id, section, { title: 'x' })).status).toBe(404);
  });
  it('is not there for somebody else', async () => {
    const id = await addTo(owner.shop);
    expect((await save(rival.cookie, id, 'details', { brand: 'Dicuri' })).status).toBe(404);
    const shown = await answer(() =>
      edit.loader({ request: request(rival.cookie), params: { productId: id } }),
    );
    expect(shown.status).toBe(404);
    expect((await read(id))?.brand).toBeNull();
  });
  it('shows what the checks say at the fields of this page, and every price', async () => {
    const id = await addTo(owner.shop, { title: 'PROMO Emping Melinjo Asin Bu Siti 250 g' });
    const params = { productId: id };
    const basics = await answer(() => edit.loader({ request: request(owner.cookie), params }));
    expect(Object.keys((basics.body as { remarks: object }).remarks)).toContain('title');
    const price = await answer(() =>
      edit.loader({ request: request(owner.cookie), params: { ...params, section: 'price' } }),
    );
    expect(price.body).toMatchObject({ prices: [{ priceRupiah: 45_000 }] });
  });
  it('writes our suggestion into the field, and none of the address’s own', async () => {
    const id = await addTo(owner.shop, { title: 'PROMO Emping Melinjo Asin Bu Siti 250 g' });
    const shown = async (search: string) => {
      const got = await answer(() =>
        edit.loader({ request: request(owner.cookie, undefined, search), params: { productId: id } }),
      );
      return (got.body as { values: { title: string } }).values.title;
    };
    expect(await shown('?better=title')).toBe('Emping Melinjo Asin Bu Siti 250 g');
    expect(await shown('?better=Lain&title=Lain')).toContain('PROMO');
    expect((await read(id))?.title).toContain('PROMO');
  });
});

describe('checks while typing', () => {
  const ask = (cookie: string, body: Record<string, string>) =>
    answer(() => checks.action({ request: request(cookie, body), params: {} }));

  it('say what they see of a new product so far, and what its category asks for', async () => {
    const typed = {
      section: 'new',
      title: 'PROMO Keripik',
      category: 'keripik-camilan',
      unit: '',
      price: '12',
    };
    const { body } = await ask(owner.cookie, typed);
    const { remarks, score } = body as LiveAnswer;
    expect(Object.keys(remarks)).toEqual(expect.arrayContaining(['title', 'price']));
    expect(remarks).not.toHaveProperty('unit');
    expect(score).toBeNull();
  });
  it('judge a saved product as if the page were saved, and save nothing', async () => {
    const id = await addTo(owner.shop);
    const typed = {
      section: 'basics',
      productId: id,
      title: 'PROMO Emping',
      category: 'keripik-camilan',
      unit: 'bungkus',
    };
    const { body } = await ask(owner.cookie, typed);
    expect((body as LiveAnswer).remarks.title?.length).toBeGreaterThan(0);
    expect((body as LiveAnswer).score).toEqual(expect.any(Number));
    expect((await read(id))?.title).toBe('Emping Melinjo Asin Bu Siti 250 g');
  });
  it('know no product of somebody else, no page that is none, and nobody without a shop', async () => {
    const id = await addTo(owner.shop);
    expect((await ask(rival.cookie, { section: 'basics', productId: id, title: 'x' })).status).toBe(404);
    expect((await ask(owner.cookie, { section: 'basics', productId: newId(), title: 'x' })).status).toBe(404);
    expect((await ask(owner.cookie, { section: 'basics', productId: "' or 1=1", title: 'x' })).status).toBe(
      404,
    );
    expect((await ask(owner.cookie, { section: 'photos', title: 'x' })).status).toBe(404);
    expect((await ask(nobody, { section: 'new', title: 'x' })).status).toBe(404);
  });
  it('read no more than a page can hold', async () => {
    const huge = { section: 'new', title: 'x'.repeat(70_000) };
    expect((await ask(owner.cookie, huge)).status).toBe(413);
  });
  it('lead a person who typed the address to the products', async () => {
    const got = await answer(() => checks.loader({ request: request(owner.cookie), params: {} }));
    expect(got).toMatchObject({ status: 303, to: '/vendor/products' });
  });
});

describe('confirmation', () => {
  it('is one button for the owner alone', async () => {
    const id = await addTo(owner.shop);
    const press = (cookie: string, productId: string) =>
      answer(() => confirmation.action({ request: request(cookie, {}), params: { productId } }));
    expect(await press(owner.cookie, id)).toMatchObject({ status: 303, to: `/vendor/products/${id}` });
    expect((await read(id))?.priceConfirmedOn).not.toBeNull();
    for (const [cookie, productId] of [
      [rival.cookie, id],
      [owner.cookie, newId()],
      [owner.cookie, 'x'],
    ] as const)
      expect((await press(cookie, productId)).status).toBe(404);
  });
});

describe('the pages that lead there', () => {
  it('name the next thing to mend, the letter, and how each page stands', async () => {
    const id = await addTo(owner.shop);
    const shown = await answer(() =>
      page.loader({ request: request(owner.cookie), params: { productId: id } }),
    );
    const view = shown.body as {
      findings: { severity: string; to: string }[];
      tasks: { place: string; state: string }[];
    };
    expect(view.findings[0]).toMatchObject({ severity: 'stop', to: `/vendor/products/${id}/photos` });
    expect(view.tasks.find(task => task.place === 'photos')).toMatchObject({ state: 'must' });
    const lines = await answer(() => list.loader({ request: request(owner.cookie), params: {} }));
    const line = (lines.body as { products: { id: string; next: string; grade: string }[] }).products.find(
      each => each.id === id,
    );
    expect(line).toMatchObject({ grade: 'E' });
    expect(line?.next).toBeTruthy();
  });
});
