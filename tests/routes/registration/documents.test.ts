import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { makeOfficer, makeVendor, start } from '#tests/db/registration/story.ts';
import { cardPhoto, heicPhoto, pdfFile } from '#tests/support/papers.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import type { RouteArgs } from '~/identity/visit.server.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { uploadFile } from '~/registration/documents/upload-file.server.ts';
import * as shown from '../../../app/routes/auth/documents.$documentId.$size.ts';
import * as cards from '../../../app/routes/vendor/registration.documents._index.tsx';
import * as kind from '../../../app/routes/vendor/registration.documents.$kind.ts';
import * as begin from '../../../app/routes/vendor/registration.documents.uploads._index.ts';
import * as upload from '../../../app/routes/vendor/registration.documents.uploads.$uploadId._index.ts';
import * as receipt from '../../../app/routes/vendor/registration.documents.uploads.$uploadId.receipt.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

type Person = Awaited<ReturnType<typeof makeVendor>>;
type Run = (args: RouteArgs) => unknown;

/** A phone signed in as this person, which speaks to the routes as the browser does. */
async function phoneOf({ personId, pemda, role, rights }: Person) {
  const cookie = await openLoginSession(personId, { pemda, role, rights, device: 'uji' });
  const headers = { Cookie: cookie.split(';')[0] ?? '' };
  return async (
    run: Run,
    init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {},
    params: RouteArgs['params'] = {},
  ): Promise<Response> => {
    const request = new Request('http://laris.test/vendor/registration/documents', {
      ...{ method: init.method ?? 'GET', headers: { ...headers, ...init.headers } },
      ...(init.body ? { body: init.body, duplex: 'half' } : {}),
    } as RequestInit);
    try {
      const answer = await run({ request, params });
      if (answer instanceof Response) return answer;
      const { data, init: status } = (answer ?? {}) as { data?: unknown; init?: ResponseInit };
      return Response.json(data ?? answer, status ?? {});
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
}

const tus = { 'Tus-Resumable': '1.0.0' };
const metadata = (name: string) => `kind ${Buffer.from(name).toString('base64')}`;

function opening(length: number, name = 'ktp') {
  return {
    method: 'POST',
    headers: { ...tus, 'Upload-Length': String(length), 'Upload-Metadata': metadata(name) },
  };
}

function piece(offset: number, body: Buffer) {
  const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
  return { method: 'PATCH', headers: { ...tus, ...headers }, body: new Uint8Array(body) };
}

const head = { method: 'HEAD', headers: tus };
const asking = (hash: string) => ({ method: 'POST', body: new URLSearchParams({ sha256: hash }) });
const idOf = (answer: Response) => answer.headers.get('Location')!.split('/').at(-1)!;

async function begun(length: number) {
  const actor = await makeVendor();
  const { vendorId } = await start(actor);
  const phone = await phoneOf(actor);
  const answer = await phone(begin.action, opening(length));
  expect(answer.status).toBe(201);
  return { actor, vendorId, phone, uploadId: idOf(answer) };
}

describe('an upload in the words of tus 1.0', () => {
  it('is opened, brought in pieces, asked how far it is, and receipted', async () => {
    const photo = await cardPhoto({ width: 400, height: 300 });
    const { phone, uploadId } = await begun(photo.length);
    const first = await phone(upload.action, piece(0, photo.subarray(0, 1_000)), { uploadId });
    expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '1000']);
    const asked = await phone(upload.loader, head, { uploadId });
    expect(asked.headers.get('Upload-Offset')).toBe('1000');
    expect(asked.headers.get('Upload-Length')).toBe(String(photo.length));
    expect(asked.headers.get('Cache-Control')).toBe('no-store');
    // From the wrong place nothing is written.
    const wrong = await phone(upload.action, piece(500, photo.subarray(500, 900)), { uploadId });
    expect(wrong.status).toBe(409);
    const early = await phone(receipt.action, asking(sha256(photo)), { uploadId });
    expect([early.status, (await early.json()).problems[0].code]).toEqual([422, 'upload-unfinished']);
    const rest = await phone(upload.action, piece(1_000, photo.subarray(1_000)), { uploadId });
    expect(rest.headers.get('Upload-Offset')).toBe(String(photo.length));
    const done = await (await phone(receipt.action, asking(sha256(photo)), { uploadId })).json();
    expect(done).toMatchObject({ kept: true, sha256: sha256(photo) });
    const again = await (await phone(receipt.action, asking(sha256(photo)), { uploadId })).json();
    expect(again).toEqual(done);
    const after = await phone(upload.loader, head, { uploadId });
    expect(after.headers.get('Upload-Offset')).toBe(String(photo.length));
  });

  it('takes no more than was said, and nothing over the cap', async () => {
    const { phone, uploadId } = await begun(100);
    const more = await phone(upload.action, piece(0, Buffer.alloc(200)), { uploadId });
    expect(more.status).toBeGreaterThanOrEqual(400);
    const large = await phone(begin.action, opening(10 * 1024 * 1024 + 1));
    expect([413, 422]).toContain(large.status);
    const other = await phone(begin.action, opening(100, 'sim'));
    expect([other.status, (await other.json()).problems]).toEqual([422, [{ code: 'document-kind-unknown' }]]);
  });

  it('that was cut in the middle keeps what had come', async () => {
    const photo = await cardPhoto({ width: 400, height: 300 });
    const { phone, uploadId } = await begun(photo.length);
    const cut = new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(photo.subarray(0, 2_000)));
        // Until the server has it: the file on its side says so.
        for (let round = 0; round < 400; round += 1) {
          if ((await uploadFile.size(uploadId)) === 2_000) break;
          await new Promise(resolve => setTimeout(resolve, 10));
        }
        controller.error(new Error('the line is gone'));
      },
    });
    await phone(upload.action, { ...piece(0, photo), body: cut }, { uploadId });
    const asked = await phone(upload.loader, head, { uploadId });
    expect(asked.headers.get('Upload-Offset')).toBe('2000');
  });

  it('belongs to one person: everybody else is told that there is none', async () => {
    const { uploadId } = await begun(100);
    for (const other of [await makeVendor(), await makeVendor('32.16')]) {
      const phone = await phoneOf(other);
      expect((await phone(upload.loader, head, { uploadId })).status).toBe(404);
      expect((await phone(upload.action, piece(0, Buffer.alloc(10)), { uploadId })).status).toBe(404);
      expect((await phone(receipt.action, asking('x'), { uploadId })).status).toBe(404);
      const removal = { method: 'DELETE', headers: tus };
      expect((await phone(upload.action, removal, { uploadId })).status).toBe(404);
    }
    const staff = await phoneOf(await makeOfficer());
    expect((await staff(upload.loader, head, { uploadId })).status).toBe(403);
    const stranger = await phoneOf(await makeVendor());
    expect((await stranger(upload.loader, head, { uploadId: '../../etc' })).status).toBe(404);
    expect((await stranger(upload.loader, {}, { uploadId })).status).toBe(404);
  });
});

function formWith(fields: Record<string, string>, file: Buffer): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.append('file', new File([], ''));
  form.append('file', new File([new Uint8Array(file)], 'salah-nama.exe', { type: 'text/plain' }));
  return form;
}

describe('the page without a script', () => {
  it('takes a paper whatever its name says, and answers 303 to its card', async () => {
    const actor = await makeVendor();
    await start(actor);
    const phone = await phoneOf(actor);
    const body = formWith({ kind: 'nib' }, await pdfFile(2));
    const answer = await phone(cards.action, { method: 'POST', body });
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/vendor/registration/documents#nib',
    ]);
    const page = await (await phone(cards.loader)).json();
    const nib = page.cards.find((card: { kind: string }) => card.kind === 'nib');
    expect(nib).toMatchObject({ state: 'present', document: { pages: 2 } });
  });

  it('answers 422 with the code, and keeps nothing', async () => {
    const actor = await makeVendor();
    await start(actor);
    const phone = await phoneOf(actor);
    const answer = await phone(cards.action, { method: 'POST', body: formWith({ kind: 'ktp' }, heicPhoto) });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      { problems: [{ code: 'document-heic', field: 'file' }], values: { kind: 'ktp' } },
    ]);
  });

  it('leads there from the address of one kind, and knows no other kinds', async () => {
    const phone = await phoneOf(await makeVendor());
    expect((await phone(kind.loader, {}, { kind: 'pirt' })).headers.get('Location')).toBe(
      '/vendor/registration/documents?add=pirt#pirt',
    );
    expect((await phone(kind.loader, {}, { kind: 'sim' })).status).toBe(404);
    // Nothing to send before the registration is begun.
    expect((await phone(cards.loader)).headers.get('Location')).toBe('/vendor/registration');
  });
});

describe('a document shown', () => {
  it('to its owner without a trace, to the office with one, to nobody else', async () => {
    const actor = await makeVendor();
    const { vendorId } = await start(actor);
    const owner = await phoneOf(actor);
    await owner(cards.action, {
      method: 'POST',
      body: formWith({ kind: 'ktp' }, await cardPhoto({ width: 500, height: 300 })),
    });
    const page = await (await owner(cards.loader)).json();
    const documentId = page.cards.find((card: { kind: string }) => card.kind === 'ktp').document.id;
    const looks = async () =>
      (
        await inPemda('33.25', tx => tx.select().from(auditEvent).where(eq(auditEvent.subject, vendorId)))
      ).filter(({ type }) => type === 'registration.document-seen').length;

    const own = await owner(shown.loader, {}, { documentId, size: 'whole' });
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline; filename="ktp.webp"',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(await looks()).toBe(0);
    const staff = await phoneOf(await makeOfficer());
    expect((await staff(shown.loader, {}, { documentId, size: 'small' })).status).toBe(200);
    expect(await looks()).toBe(1);
    for (const other of [await makeVendor(), await makeVendor('32.16'), await makeOfficer('full', '32.16')]) {
      const stranger = await phoneOf(other);
      expect((await stranger(shown.loader, {}, { documentId, size: 'whole' })).status).toBe(404);
    }
    for (const [id, size] of [
      [newId(), 'whole'],
      [documentId, 'huge'],
      ['x', 'whole'],
    ])
      expect((await staff(shown.loader, {}, { documentId: id, size })).status).toBe(404);
    expect(await looks()).toBe(1);
  });
});
