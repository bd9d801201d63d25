import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { photoFile } from '#tests/unit/catalog/quality/photo-files.ts';
import { runCommand } from '~/audit/command.server.ts';
import { listProduct } from '~/catalog/listings/list-product.server.ts';
import { photoUrl } from '~/catalog/photos/photo-url.ts';
import { uploadPhotos } from '~/catalog/photos/upload-photos.server.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { loader } from '~/routes/public/photos.$pemda.$photo.ts';
import { addTo, openShop, photograph, type Shop } from './shop.ts';

let db: TestDatabase;
let shop: Shop;
beforeAll(async () => {
  db = await openTestDatabase();
  shop = await openShop();
});
afterAll(() => db.drop());

/** What a browser gets at an address; a thrown answer counts like a returned one. */
async function get(address: string, cookie = ''): Promise<Response> {
  const [, , pemda, photo] = address.split('/');
  const request = new Request(`http://localhost${address}`, { headers: { Cookie: cookie } });
  const answer = await loader({ request, params: { pemda, photo } }).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw answer;
  return answer;
}

/** A shop whose owner is signed in, with the cookie. */
async function signedInShop(pemda: string, phone: string): Promise<[Shop, string]> {
  const account = {
    name: 'Siti',
    contact: { kind: 'phone' as const, value: phone },
    password: 'sandi-uji-2026',
  };
  const personId = await database().transaction(tx =>
    insertAccount(tx, { ...account, pemda, role: 'vendor' }),
  );
  if (!personId) throw new Error('account not made');
  const session = { pemda, role: 'vendor' as const, rights: 'full' as const, device: 'test' };
  const cookie = (await openLoginSession(personId, session)).split(';')[0] ?? '';
  return [await openShop(pemda, { personId }), cookie];
}

describe('the address of a photo', () => {
  it('answers to everybody once the product is on a channel, and may be kept for long', async () => {
    const id = await addTo(shop);
    const sha256 = await photograph(shop, id);
    const [whole, thumb] = [photoUrl('33.25', sha256), photoUrl('33.25', sha256, 'thumb')];
    expect((await get(whole)).status).toBe(404);
    await runCommand(shop.scope, ctx =>
      listProduct(ctx, { productId: id, channelIds: ['mbiz'], listedOn: '2026-11-21' }),
    );
    const answer = await get(whole);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe('image/webp');
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d{7}, immutable$/);
    const small = await get(thumb);
    expect(Number(small.headers.get('Content-Length'))).toBeLessThan(
      Number(answer.headers.get('Content-Length')),
    );
    expect((await get(photoUrl('32.16', sha256))).status).toBe(404);
  });
  it('answers to the owner before that, and no cache between may keep it', async () => {
    const [own, cookie] = await signedInShop('33.25', '+6281200000001');
    const [, foreign] = await signedInShop('32.16', '+6281200000002');
    const [, rival] = await signedInShop('33.25', '+6281200000003');
    const id = await addTo(own, { title: 'Emping Melinjo Pedas Bu Siti 250 g' });
    const address = photoUrl('33.25', await photograph(own, id, 1111));
    expect((await get(address, cookie)).headers.get('Cache-Control')).toBe('private, max-age=3600');
    for (const stranger of [foreign, rival, '']) expect((await get(address, stranger)).status).toBe(404);
  });
  it.each([
    '/photos/33.25/x.webp',
    `/photos/99.99/${'a'.repeat(64)}`,
    '/photos/33.25/..%2f..%2fetc',
    '/photos/x/y',
  ])('is not %s', async address => {
    expect((await get(address)).status).toBe(404);
  });
});

describe('uploadPhotos', () => {
  const upload = (productId: string, ...files: File[]) =>
    uploadPhotos(files, productId, run => runCommand(shop.scope, run));
  const file = async (width: number) => new File([new Uint8Array(await photoFile(width, 600))], 'IMG_1.jpg');

  it('keeps the good ones of several and names what was wrong with the others', async () => {
    const id = await addTo(shop);
    const text = new File(['bukan foto'], 'foto.jpg', { type: 'image/jpeg' });
    const problems = await upload(id, await file(800), text, await file(810));
    expect(problems.map(problem => problem.code)).toEqual(['photo-not-image']);
  });
  it('refuses no file, nine files and a file over ten megabytes', async () => {
    const id = await addTo(shop);
    const nine = Array.from({ length: 9 }, () => new File(['x'], 'x.jpg'));
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'besar.jpg');
    expect((await upload(id)).map(problem => problem.code)).toEqual(['photo-missing']);
    expect((await upload(id, ...nine)).map(problem => problem.code)).toEqual(['photo-limit']);
    expect((await upload(id, large)).map(problem => problem.code)).toEqual(['photo-too-large']);
  });
});
