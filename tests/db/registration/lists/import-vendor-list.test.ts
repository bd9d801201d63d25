import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPemda } from '#db/client.server.ts';
import { auditEvent } from '#db/schema/audit.ts';
import { vendorList, vendorListRow } from '#db/schema/registration/lists.ts';
import { registration, registrationAnswer, vendor } from '#db/schema/registration.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { verifyChain } from '~/audit/verify-chain.server.ts';
import { translate } from '~/i18n/namespaces.server.ts';
import { writeCsv } from '~/platform/export/write-csv.ts';
import { listProblemKey } from '~/registration/lists/problem-words.ts';
import { rejectionSheet } from '~/registration/lists/rejection-sheet.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import { zipOf } from '../../../unit/platform/import/zip-of.ts';
import { codeOf, plus, someone, value } from '../assistance/field-work.ts';
import { submitted } from '../story.ts';
import { csvOf, importAs, keepFile, stall, xlsxOf } from './list-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.drop());

const staff = someone('ukpbj');
const all = <T>(read: (tx: Parameters<Parameters<typeof inPemda>[1]>[0]) => Promise<T>) =>
  inPemda('33.25', read);
const vendorNamed = async (name: string) =>
  (await all(tx => tx.select().from(vendor).where(eq(vendor.name, name))))[0];
const weigh = async () => {
  const counts = await all(async tx => [
    (await tx.select().from(vendor)).length,
    (await tx.select().from(registration)).length,
    (await tx.select().from(registrationAnswer)).length,
    (await tx.select().from(vendorListRow)).length,
    (await tx.select().from(vendorList)).length,
    (await tx.select().from(auditEvent)).length,
  ]);
  return counts.join();
};

describe('importing a vendor list', () => {
  it('makes each good row a vendor without an owner, answers sealed and marked as from a list', async () => {
    const file = csvOf([stall(1), stall(2)]);
    const { report } = value(await importAs(staff, file));
    expect(report).toMatchObject({
      shape: 'template',
      rows: 2,
      accepted: 2,
      unchanged: 0,
      rejected: 0,
      written: 2,
    });
    const made = await vendorNamed('Keripik Daftar 1');
    expect(made).toMatchObject({ personId: null, status: 'draft', district: '33.25.08' });
    const loaded = await all(tx => loadRegistration(tx, eq(vendor.id, made!.id)));
    expect(loaded?.answers).toMatchObject({
      businessName: 'Keripik Daftar 1',
      ownerName: 'Siti Aminah',
      nik: '3325085708900001',
      nib: '9120405200001',
      businessForm: 'perorangan',
      district: '33.25.08',
    });
    expect(new Set(Object.values(loaded!.authors))).toEqual(new Set(['list']));
    const [row] = await all(tx => tx.select().from(registration).where(eq(registration.id, loaded!.id)));
    expect(row).toMatchObject({ origin: 'list', status: 'draft' });
  });

  it('keeps nothing personal in clear: not in answers, keys, events, or the list', async () => {
    const answers = await all(tx => tx.select().from(registrationAnswer));
    const clear = answers.map(row => row.value ?? '').join('|');
    const rest = JSON.stringify(
      await all(async tx => [
        (await tx.select().from(auditEvent)).map(event => event.data),
        await tx.select().from(vendorListRow),
        await tx.select().from(vendorList),
      ]),
    );
    for (const secret of ['3325085708900001', 'Siti Aminah', 'Jl. Raya No. 3', '8128800']) {
      expect(clear).not.toContain(secret);
      expect(rest).not.toContain(secret);
    }
    expect(rest).not.toContain('9120405200001');
  });

  it('is one event, and the same file again is nothing at all', async () => {
    const file = csvOf([stall(11), stall(12)]);
    value(await importAs(staff, file));
    const before = await weigh();
    const again = value(await importAs(staff, file));
    expect(again.report).toMatchObject({ rows: 2, accepted: 0, unchanged: 2, rejected: 0, written: 0 });
    expect(await weigh()).toBe(before);
    const events = await all(tx => tx.select().from(auditEvent));
    const mine = events.filter(event => event.type === 'registration.list-imported');
    expect(mine.filter(event => event.subject === again.report.listId)).toHaveLength(1);
  });

  it('takes headings of both languages, from XLSX as from CSV; another file with known rows writes only the new', async () => {
    const { report } = value(await importAs(staff, await xlsxOf([stall(11), stall(13)], 'en')));
    expect(report).toMatchObject({ rows: 2, accepted: 1, unchanged: 1 });
  });

  it('tried out writes nothing and says what an import would', async () => {
    const before = await weigh();
    const file = csvOf([stall(21), stall(22), { businessName: 'Tanpa Tanda' }]);
    const tried = value(await importAs(staff, file, true));
    expect(tried.report).toMatchObject({ listId: null, rows: 3, accepted: 2, rejected: 1, written: 0 });
    expect(await weigh()).toBe(before);
    expect(value(await importAs(staff, file)).report).toMatchObject({ accepted: 2, rejected: 1, written: 2 });
  });

  it('writes what a later list says anew, while nobody owns the record', async () => {
    value(await importAs(staff, csvOf([stall(31)])));
    const file = csvOf([stall(31, { village: 'Sukorejo', businessName: 'Keripik Nama Baru' })]);
    expect(value(await importAs(staff, file)).report).toMatchObject({ accepted: 1, written: 1 });
    const renamed = await vendorNamed('Keripik Nama Baru');
    const loaded = await all(tx => loadRegistration(tx, eq(vendor.id, renamed!.id)));
    expect(loaded?.answers.village).toBe('Sukorejo');
    await all(tx => tx.update(vendor).set({ personId: staff.personId }).where(eq(vendor.id, renamed!.id)));
    const late = csvOf([stall(31, { village: 'Lain Lagi' })]);
    expect(value(await importAs(staff, late)).report).toMatchObject({ accepted: 0, unchanged: 1 });
    const kept = await all(tx => loadRegistration(tx, eq(vendor.id, renamed!.id)));
    expect(kept?.answers.village).toBe('Sukorejo');
  });

  it('knows who registered here by NIB or NPWP', async () => {
    await submitted(7300);
    const row = stall(41, { nib: '9120.4051.7300.1', nik: '', npwp: '' });
    expect(value(await importAs(staff, csvOf([row]))).report).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(value(await importAs(staff, csvOf([row, stall(42)]))).report).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
  });

  it('hands back a business that stands there twice with different words', async () => {
    const rows = [stall(51), stall(51), stall(51, { village: 'Beda' })];
    const { report, rejected } = value(await importAs(staff, csvOf(rows)));
    expect(report).toMatchObject({ rows: 3, accepted: 1, unchanged: 1, rejected: 1 });
    expect(rejected).toMatchObject([{ row: 4, problems: [{ code: 'row-twice' }] }]);
  });

  it('is for staff with full rights', async () => {
    for (const who of [someone('officer'), someone('vendor'), someone('ukpbj', '33.25', 'view')])
      expect(codeOf(await importAs(who, csvOf([stall(61)])))).toBe('not-allowed');
  });

  it('of two at the same moment makes each business once', async () => {
    const rows = [stall(71), stall(72), stall(73)];
    const both = await Promise.all([
      importAs(staff, csvOf(rows)),
      importAs(staff, csvOf([...rows, stall(74)])),
    ]);
    const accepted = both.map(result => value(result).report.accepted);
    expect(accepted[0]! + accepted[1]!).toBe(4);
    const names = (await all(tx => tx.select({ name: vendor.name }).from(vendor))).map(one => one.name);
    expect(names.filter(name => name === 'Keripik Daftar 72')).toHaveLength(1);
  });
});

describe('rows that are refused', () => {
  it('come back in the same template with what is wrong, and go in once mended', async () => {
    const bad = stall(81, { nib: '123', district: 'Cikarang', businessForm: 'warung apung' });
    const { report, rejected } = value(await importAs(staff, csvOf([stall(82), bad])));
    expect(report).toMatchObject({ accepted: 1, rejected: 1 });
    expect(rejected[0]).toMatchObject({ row: 3 });
    expect(rejected[0]?.problems.map(problem => problem.code).sort()).toEqual([
      'business-form-unknown',
      'district-unknown',
      'nib-wrong-length',
    ]);
    const t = translate('id');
    const sheet = rejectionSheet(rejected, 'id', problem => t(listProblemKey(problem), problem.data));
    expect(sheet[0]?.at(-1)).toBe('Kesalahan');
    expect(sheet[1]?.at(-1)).toMatch(/NIB: .*Kecamatan: |Bentuk usaha: /);
    const mended = sheet.map((cells, at) =>
      at === 0
        ? cells
        : cells.map(cell =>
            cell
              .replace(/^123$/, '9120405200081')
              .replace('Cikarang', 'Kec. Limpung')
              .replace('warung apung', 'CV'),
          ),
    );
    const back = keepFile('perbaikan.csv', writeCsv(mended));
    expect(value(await importAs(staff, back)).report).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  });

  it('are told one by one: formulas, control characters, cut numbers, nothing to know it by', async () => {
    const rows = [
      stall(91, { businessName: '=HYPERLINK("http://jahat.test","klik")' }),
      stall(92, { street: 'Jl. \u0007 Raya' }),
      stall(93, { npwp: '3,32509E+15' }),
      { businessName: 'Tanpa Tanda' },
      { nib: '9120405200094' },
      stall(95, { phone: 'tidak ada' }),
    ];
    const file = keepFile('daftar.csv', untamed(rows));
    const { report, rejected } = value(await importAs(staff, file));
    expect(report).toMatchObject({ rows: 6, accepted: 0, rejected: 6 });
    expect(rejected.map(one => one.problems[0]?.code)).toEqual([
      'formula-cell',
      'control-characters',
      'number-cut',
      'row-without-key',
      'business-name-missing',
      'phone-not-digits',
    ]);
  });
});

/** As another program would write it: nothing held back. */
function untamed(rows: readonly Record<string, unknown>[]): string {
  const names = ['businessName', 'street', 'npwp', 'nib', 'district', 'phone'];
  const quote = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  return [names.join(','), ...rows.map(row => names.map(name => quote(row[name])).join(','))].join('\n');
}

describe('the shapes of INAPROC', () => {
  const v6 = {
    kode_penyedia: '01J8ZK3V6W2M4X5Y7A9B0C1D2E',
    nama_penyedia: 'CV Batik Rifa’iyah',
    nib: '1234567890123',
    npwp_penyedia: '01.234.567.4-901.000',
    bentuk_usaha: 'CV',
    status_aktif: true,
    status_umkk: 1,
    alamat_penyedia: 'Jl. Ahmad Yani 12, Batang',
    email: 'halo@batik.test',
    telepon: '0285 391234',
    kbli_id: '13134, 47711',
    kbli_name: 'Industri batik, Perdagangan eceran pakaian',
  };

  it('reads penyedia-detail as JSON, leaving out a landline', async () => {
    const file = keepFile('penyedia-detail.json', JSON.stringify({ success: true, data: [v6] }));
    const { report } = value(await importAs(staff, file));
    expect(report).toMatchObject({ shape: 'inaproc-v6', rows: 1, accepted: 1 });
    const made = await vendorNamed('CV Batik Rifa’iyah');
    const loaded = await all(tx => loadRegistration(tx, eq(vendor.id, made!.id)));
    expect(loaded?.answers).toEqual({
      businessName: 'CV Batik Rifa’iyah',
      nib: '1234567890123',
      npwp: '0012345674901000',
      businessForm: 'cv',
      kbliCode: '13134',
      street: 'Jl. Ahmad Yani 12, Batang',
    });
  });

  it('reads the vendor of the fifth version from CSV, and sees that it is the same', async () => {
    const head =
      'kd_penyedia;nama_penyedia;penyedia_ukm;alamat_penyedia;npwp_penyedia;npwp_16;kbli2020_penyedia';
    const row = '881;CV Batik Rifa’iyah;1;Jl. Ahmad Yani 12, Batang;01.234.567.4-901.000;;13134;';
    const file = keepFile('penyedia.csv', `${head}\n${row.replace(/;$/, '')}\n`);
    const { report } = value(await importAs(staff, file));
    expect(report).toMatchObject({ shape: 'inaproc-v5', rows: 1, accepted: 1 });
    expect(
      await all(tx => tx.select().from(vendor).where(eq(vendor.name, 'CV Batik Rifa’iyah'))),
    ).toHaveLength(1);
  });
});

describe('files that are bad as a whole', () => {
  const refused = async (file: { path: string; name: string }) => {
    const before = await weigh();
    const result = await importAs(staff, file);
    expect(await weigh()).toBe(before);
    return codeOf(result);
  };

  it('are refused with one message, and nothing is written', async () => {
    expect(await refused(keepFile('kosong.csv', ''))).toBe('file-empty');
    expect(await refused(keepFile('judul.csv', 'Nama usaha;NIB\n'))).toBe('file-empty');
    expect(await refused(keepFile('lain.csv', 'tanggal;nilai\n1;2\n'))).toBe('file-wrong-columns');
    expect(await refused(keepFile('daftar.xlsx', 'Nama usaha;NIB\nA;1\n'))).toBe('file-not-what-it-says');
    expect(await refused(keepFile('gambar.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])))).toBe(
      'file-not-what-it-says',
    );
    expect(await refused(keepFile('besar.csv', `Nama usaha;NIB\n${'a'.repeat(21 * 1024 * 1024)}`))).toBe(
      'file-over-cap',
    );
    expect(await refused(keepFile('potong.json', '[{"kode_penyedia":"1","nama_penyedia":"A"},{"kode'))).toBe(
      'file-truncated',
    );
    const whole = await xlsxOf([stall(1)]);
    const bytes = readFileSync(whole.path);
    expect(await refused(keepFile('potong.xlsx', bytes.subarray(0, bytes.length - 200)))).toBe(
      'file-truncated',
    );
  });
});

describe('spreadsheets that mean harm', () => {
  const book = { name: 'xl/workbook.xml', content: '<workbook/>' };
  const codeFor = async (parts: Parameters<typeof zipOf>[0]) => {
    const before = await weigh();
    const code = codeOf(await importAs(staff, keepFile('daftar.xlsx', zipOf(parts))));
    expect(await weigh()).toBe(before);
    return code;
  };

  it('are not opened: bombs, macros, links to other files, another kind of zip', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(12 * 1024 * 1024) };
    expect(await codeFor([book, bomb])).toBe('xlsx-bomb');
    expect(await codeFor([book, { name: 'xl/vbaProject.bin', content: 'x' }])).toBe('xlsx-not-allowed');
    expect(await codeFor([book, { name: 'xl/externalLinks/a.xml', content: 'x' }])).toBe('xlsx-not-allowed');
    expect(await codeFor([{ name: 'surat.txt', content: 'x' }])).toBe('file-not-what-it-says');
  });
});

describe('an import that is cut off', () => {
  async function childrenNamed(text: string): Promise<number[]> {
    const list = spawn('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)]);
    let out = '';
    for await (const piece of list.stdout) out += piece;
    const lines = out.split('\n').filter(line => line.includes(text));
    return lines.map(line => Number.parseInt(line, 10));
  }

  it.each([0, 40, 120])('after %d ms has written nothing, or all; and then simply runs again', async wait => {
    const file = csvOf(Array.from({ length: 1000 }, (_, n) => stall(20_000 + wait * 100 + n)));
    const before = await weigh();
    const importing = importAs(staff, file);
    let pids: number[] = [];
    for (let n = 0; n < 200 && pids.length === 0; n++) pids = await childrenNamed('vendor-list-child');
    await new Promise(resolve => setTimeout(resolve, wait));
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended by itself.
      }
    }
    const result = await importing;
    if (!result.ok) {
      expect(codeOf(result)).toBe('import-stopped');
      expect(await weigh()).toBe(before);
    }
    value(await importAs(staff, file));
    expect(value(await importAs(staff, file)).report).toMatchObject({ accepted: 0, unchanged: 1000 });
  });
});

it('leaves sealed rows for a month only', async () => {
  const { report } = value(await importAs(staff, csvOf([{ businessName: 'Tanpa Tanda Dua' }])));
  const find = async () =>
    (await all(tx => tx.select().from(vendorList).where(eq(vendorList.id, report.listId!))))[0];
  expect((await find())?.rejectedSealed).not.toBeNull();
  value(await importAs(staff, csvOf([stall(101)]), false, plus(31 * 24 * 60)));
  expect(await find()).toMatchObject({ rejected: 1, rejectedSealed: null, wrappedKey: null });
});

it('leaves a chain of events that verifies', async () => {
  expect((await verifyChain('33.25')).faults).toEqual([]);
});
