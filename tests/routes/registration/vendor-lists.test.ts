import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { insertAccount } from '~/identity/accounts.server.ts';
import { openLoginSession } from '~/identity/login-sessions.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { loader as lists, action as upload } from '~/routes/ukpbj/vendor-lists._index.tsx';
import { loader as listPage } from '~/routes/ukpbj/vendor-lists.$listId._index.tsx';
import { action as printLetters } from '~/routes/ukpbj/vendor-lists.$listId.letters.tsx';
import { loader as listCsv } from '~/routes/ukpbj/vendor-lists.$listId.rejections[.]csv.ts';
import { loader as templateCsv } from '~/routes/ukpbj/vendor-lists.template[.]csv.ts';
import { loader as templateXlsx } from '~/routes/ukpbj/vendor-lists.template[.]xlsx.ts';
import { loader as trialPage } from '~/routes/ukpbj/vendor-lists.trials.$trialId._index.tsx';
import { action as save } from '~/routes/ukpbj/vendor-lists.trials.$trialId.import.ts';
import { loader as trialXlsx } from '~/routes/ukpbj/vendor-lists.trials.$trialId.rejections[.]xlsx.ts';

let db: TestDatabase;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  db = await openTestDatabase();
  for (const [n, pemda] of ['33.25', '32.16'].entries()) {
    const contact = { kind: 'phone', value: `+62811000001${n}` } as const;
    const role = 'ukpbj' as const;
    const account = { name: 'Petugas Uji', contact, password: 'kata sandi uji', pemda, role };
    const personId = await inPemda(pemda, tx => insertAccount(tx, account));
    for (const rights of ['full', 'view'] as const) {
      const cookie = await openLoginSession(personId!, { pemda, role, rights, device: 'uji' });
      cookies[`${pemda}/${rights}`] = cookie.split(';')[0]!;
    }
  }
});
afterAll(() => db.drop());

function ask(params: Record<string, string> = {}, body?: FormData, who = '33.25/full', search = '') {
  const init = body ? { method: 'POST', body } : {};
  const url = `http://laris.test/ukpbj/x${search}`;
  return { request: new Request(url, { ...init, headers: { Cookie: cookies[who]! } }), params };
}

function file(name: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set('file', new File([content], name));
  return form;
}

const good = 'Kopi Rute;Siti Aminah;0857 1100 0001;9120407100001;Limpung';
const bad = 'Teh Rute;Rahmat Rahasia;0857 1100 0002;12;Limpung';
const rows = (...lines: string[]) =>
  ['Nama usaha;Nama pemilik;Nomor HP;NIB;Kecamatan', ...lines, ''].join('\n');

async function refusalOf(form: FormData, who?: string): Promise<string> {
  const answer = (await upload(ask({}, form, who))) as {
    data: { problems: { code: string }[] };
    init: ResponseInit;
  };
  expect(answer.init.status).toBe(422);
  expect(answer.data.problems).toHaveLength(1);
  return answer.data.problems[0]!.code;
}

/** Uploads and tries out; the trial's id. */
async function tryOut(form: FormData): Promise<string> {
  const answer = (await upload(ask({}, form))) as Response;
  expect(answer.status).toBe(303);
  return answer.headers.get('Location')!.split('/').at(-1)!;
}

const statusOf = async (run: () => Promise<unknown>): Promise<number> => {
  try {
    const answer = await run();
    return answer instanceof Response ? answer.status : 200;
  } catch (thrown) {
    return (thrown as Response).status;
  }
};

describe('the template', () => {
  it('comes as CSV and XLSX', async () => {
    const csv = await templateCsv(ask());
    expect(csv.headers.get('Content-Disposition')).toContain('daftar-pelaku-usaha.csv');
    expect(await csv.text()).toMatch(/^Nama usaha;Nama pemilik;NIK;/);
    const xlsx = await templateXlsx(ask());
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('uploading a list', () => {
  it('refuses a bad file with one message, and keeps nothing of it', async () => {
    expect(await refusalOf(new FormData())).toBe('file-empty');
    expect(await refusalOf(file('kosong.csv', ''))).toBe('file-empty');
    expect(await refusalOf(file('lain.csv', 'tanggal;nilai\n1;2\n'))).toBe('file-wrong-columns');
    expect(await refusalOf(file('daftar.xlsx', rows(good)))).toBe('file-not-what-it-says');
    expect(await refusalOf(file('besar.csv', `${rows(good)}${'x'.repeat(21 * 1024 * 1024)}`))).toBe(
      'file-over-cap',
    );
    expect(await refusalOf(file('daftar.csv', rows(good)), '33.25/view')).toBe('not-allowed');
    expect(readdirSync(path.join(config().dataDir, 'uploads'))).toEqual([]);
  });

  it('shows what would be, and saves it once with a second click', async () => {
    const trialId = await tryOut(file('daftar rute.csv', rows(good, bad)));
    const trial = await trialPage(ask({ trialId }));
    expect(trial.report).toMatchObject({ rows: 2, accepted: 1, rejected: 1, written: 0 });
    expect(JSON.stringify(trial)).not.toContain('Rahmat');
    expect(await inPemda('33.25', tx => tx.select().from(vendor))).toEqual([]);
    const saved = (await save(ask({ trialId }, new FormData()))) as Response;
    expect(saved.status).toBe(303);
    const listId = /vendor-lists\/([^?]+)/.exec(saved.headers.get('Location')!)![1]!;
    expect(await inPemda('33.25', tx => tx.select().from(vendor))).toHaveLength(1);
    expect(await statusOf(() => save(ask({ trialId }, new FormData())))).toBe(404);
    const list = await listPage(ask({ listId }, undefined, '33.25/full', '?saved=yes'));
    expect(list).toMatchObject({ done: 'saved', owners: { vendors: 1, unclaimed: 1 }, kept: true });
    expect(JSON.stringify(list)).not.toContain('Rahmat');
    const sheet = await (await listCsv(ask({ listId }))).text();
    expect(sheet).toMatch(/Teh Rute;Rahmat Rahasia;.*NIB: /s);
    expect(await statusOf(() => listPage(ask({ listId }, undefined, '32.16/full')))).toBe(404);
    expect(await statusOf(() => listCsv(ask({ listId }, undefined, '32.16/full')))).toBe(404);
    const printed = (await printLetters(ask({ listId }, new FormData()))) as { letters: { code: string }[] };
    expect(printed.letters).toHaveLength(1);
    const foreign = () => printLetters(ask({ listId }, new FormData(), '32.16/full'));
    expect(await statusOf(foreign as () => Promise<unknown>)).toBe(404);
    const index = await lists(ask());
    expect(index.lists[0]).toMatchObject({ name: 'daftar rute.csv', accepted: 1, rejected: 1 });
  });

  it('keeps what waits sealed, and for this pemda alone', async () => {
    const trialId = await tryOut(file('lagi.csv', rows(good.replace('9120407100001', '9120407100009'), bad)));
    const folder = path.join(config().dataDir, 'list-trials', '33.25', trialId);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name)).toString('latin1');
      expect(bytes, name).not.toMatch(/Rahmat|Siti|9120407100009/);
    }
    expect(await statusOf(() => trialPage(ask({ trialId }, undefined, '32.16/full')))).toBe(404);
    expect(await statusOf(() => save(ask({ trialId }, new FormData(), '32.16/full')))).toBe(404);
    expect(await statusOf(() => save(ask({ trialId }, new FormData(), '33.25/view')))).toBe(403);
    const sheet = await trialXlsx(ask({ trialId }));
    expect(sheet.headers.get('Content-Type')).toContain('spreadsheetml');
    expect(readdirSync(folder).filter(name => name.startsWith('open-'))).toEqual([]);
    expect(await statusOf(() => trialPage(ask({ trialId: newId() })))).toBe(404);
    expect(await statusOf(() => trialPage(ask({ trialId: '../../etc' })))).toBe(404);
  });
});
