import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, inPemda } from '#db/client.server.ts';
import { salesRow } from '#db/schema/sales.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { loader as list, action as upload } from '~/routes/ukpbj/sales-files._index.tsx';
import { loader as filePage } from '~/routes/ukpbj/sales-files.$fileId._index.tsx';
import { loader as trialPage } from '~/routes/ukpbj/sales-files.trials.$trialId._index.tsx';
import { action as save } from '~/routes/ukpbj/sales-files.trials.$trialId.import.tsx';
import { loader as trialCsv } from '~/routes/ukpbj/sales-files.trials.$trialId.rejections[.]csv.tsx';
import { loader as report } from '~/routes/ukpbj/unsold._index.tsx';
import { loader as reportCsv } from '~/routes/ukpbj/unsold[.]csv.tsx';

let db: TestDatabase;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  db = await openTestDatabase();
  for (const [n, pemda] of ['33.25', '32.16'].entries()) {
    const contact = { kind: 'phone', value: `+62811000000${n}` } as const;
    const account = {
      name: 'Petugas Uji',
      contact,
      password: 'kata sandi uji',
      pemda,
      role: 'ukpbj' as const,
    };
    const personId = await database().transaction(tx => insertAccount(tx, account));
    for (const rights of ['full', 'view'] as const) {
      const cookie = await openLoginSession(personId!, { pemda, role: 'ukpbj', rights, device: 'uji' });
      cookies[`${pemda}/${rights}`] = cookie.split(';')[0]!;
    }
  }
});
afterAll(() => db.drop());

const lines = [
  'No Pesanan;Tgl Pesanan;Toko;Nama Barang;Qty;Total;Status',
  'R-1;5/1/2024;Toko Uji;Madu Uji 650 ml;1;Rp 9.000;Selesai',
  'R-2;31/2/2024;Toko Uji;Madu Uji 650 ml;1;Rp 9.000;Selesai',
].join('\n');

function ask(
  params: Record<string, string> = {},
  body?: FormData,
  who = '33.25/full',
  url = 'http://laris.test/ukpbj/x',
) {
  const init = body ? { method: 'POST', body } : {};
  return { request: new Request(url, { ...init, headers: { Cookie: cookies[who]! } }), params };
}

function form(fields: Record<string, string>, file: { name: string; content: string | Uint8Array } | null) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ source: 'marketplace-mbiz', from: '', until: '', ...fields }))
    data.set(name, value);
  if (file) data.set('file', new File([file.content as BlobPart], file.name));
  return data;
}

/** Status and place of an answer, whether it was returned or thrown. */
async function answer(run: Promise<unknown>) {
  const got = await run.catch(error => error);
  const init = (got as { init?: { status?: number } }).init;
  const headers = got instanceof Response ? got.headers : new Headers();
  return {
    status: got instanceof Response ? got.status : (init?.status ?? 200),
    to: headers.get('Location') ?? '',
    data: (got as { data?: { problems: { code: string; field?: string }[]; values: Record<string, string> } })
      .data,
  };
}
const stored = () => inPemda('33.25', tx => tx.select().from(salesRow));
const left = () => readdirSync(path.join(config().dataDir, 'uploads')).length;

describe('uploading a sales file', () => {
  let trialId = '';

  it('rehearses first: nothing is written, the page shows what would be', async () => {
    const sent = await answer(upload(ask({}, form({}, { name: 'mbiz.csv', content: lines }))));
    expect(sent.status).toBe(303);
    trialId = sent.to.split('/').at(-1)!;
    const page = await trialPage(ask({ trialId }));
    expect(page.report).toMatchObject({ rows: 2, accepted: 1, rejectedCount: 1, written: 0 });
    expect(JSON.stringify(page)).not.toContain('/trials/33.25');
    expect(await stored()).toEqual([]);
    expect(left()).toBe(0);
  });

  it('hands the refused rows out as CSV', async () => {
    const text = await (await trialCsv(ask({ trialId }))).text();
    expect(text).toContain('3;order-date-unreadable;tgl_pesanan;');
  });

  it('is not seen or saved from another pemda, nor by view rights', async () => {
    for (const run of [trialPage, trialCsv])
      expect((await answer(run(ask({ trialId }, undefined, '32.16/full')))).status).toBe(404);
    expect((await answer(save(ask({ trialId }, new FormData(), '32.16/full')))).status).toBe(404);
    expect((await answer(save(ask({ trialId }, new FormData(), '33.25/view')))).status).toBe(403);
    expect(await stored()).toEqual([]);
  });

  it('saves once, however often the button is pressed', async () => {
    const saved = await answer(save(ask({ trialId }, new FormData())));
    expect(saved.to).toMatch(/^\/ukpbj\/sales-files\/[0-9a-f-]{36}\?saved=yes$/);
    expect(await stored()).toHaveLength(1);
    expect((await answer(save(ask({ trialId }, new FormData())))).status).toBe(404);
    const fileId = saved.to.split('/').at(-1)!.split('?')[0]!;
    expect((await filePage(ask({ fileId }))).file).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect((await answer(filePage(ask({ fileId }, undefined, '32.16/full')))).status).toBe(404);
    expect((await list(ask())).files).toHaveLength(1);
  });

  it.each([
    ['no file', {}, null, 'file-empty', 'file'],
    ['no source', { source: '' }, { name: 'a.csv', content: lines }, 'source-unknown', 'source'],
    ['a forged source', { source: '../../x' }, { name: 'a.csv', content: lines }, 'source-unknown', 'source'],
    ['half a period', { from: '2024-01-01' }, { name: 'a.csv', content: lines }, 'period-wrong', 'from'],
    [
      'a day that is none',
      { from: '2024-02-31', until: '2024-03-01' },
      { name: 'a.csv', content: lines },
      'period-wrong',
      'from',
    ],
    ['an empty file', {}, { name: 'a.csv', content: '' }, 'file-empty', 'file'],
    ['a wrong file', { source: 'bela' }, { name: 'a.csv', content: lines }, 'file-wrong-columns', 'file'],
    ['a CSV called .xlsx', {}, { name: 'a.xlsx', content: lines }, 'file-not-what-it-says', 'file'],
  ])('with %s answers 422 at the field and keeps nothing', async (_, fields, file, code, field) => {
    const before = await stored();
    const sent = await answer(upload(ask({}, form(fields as Record<string, string>, file))));
    expect(sent.status).toBe(422);
    expect(sent.data?.problems[0]).toMatchObject({ code, field });
    expect(await stored()).toEqual(before);
    expect(left()).toBe(0);
  });

  it('answers a form that is no upload, and ids that are none', async () => {
    const plain = new Request('http://laris.test/ukpbj/sales-files', {
      method: 'POST',
      body: new URLSearchParams({ source: 'bela' }),
      headers: { Cookie: cookies['33.25/full']! },
    });
    expect((await answer(upload({ request: plain, params: {} }))).status).toBe(422);
    for (const trial of ['..', '../../secrets.json', newId()])
      expect((await answer(trialPage(ask({ trialId: trial })))).status).toBe(404);
    expect((await answer(filePage(ask({ fileId: "' or 1=1" })))).status).toBe(404);
  });
});

describe('the report', () => {
  it('opens without any product, judges by itself, and exports', async () => {
    const page = await report(ask({}, undefined, '33.25/view', 'http://laris.test/ukpbj/unsold?q=x&page=7'));
    expect(page).toMatchObject({ products: 0, files: 1, rows: [] });
    const csv = await reportCsv(ask({}, undefined, '33.25/view', 'http://laris.test/ukpbj/unsold.csv'));
    expect(csv.headers.get('Content-Disposition')).toContain('attachment');
    expect((await csv.text()).split('\r\n')).toHaveLength(2);
  });
});
