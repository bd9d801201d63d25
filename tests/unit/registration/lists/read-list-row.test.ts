import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listColumns } from '~/registration/lists/list-columns.ts';
import { listShapes } from '~/registration/lists/list-shape.ts';
import { readListRow } from '~/registration/lists/read-list-row.ts';
import { world } from './a-list.ts';

const good = {
  businessName: ' Keripik  Bu Siti ',
  ownerName: 'Siti Aminah',
  nik: '3325 0857 0890 0001',
  ownerGender: 'Perempuan',
  phone: '0812-7700-0001',
  businessForm: 'UD',
  nib: '9120.4051.0001.1',
  kbliCode: '10794',
  kbliEdition: '2020',
  npwp: '3325085708900001',
  taxable: 'Non PKP',
  capitalRupiah: '15 juta',
  district: 'Kec. Limpung',
  village: 'Limpung',
  street: 'Jl. Raya 3',
};

const codes = (row: Record<string, unknown>) => {
  const read = readListRow(row, 'template', world);
  return read.ok ? [] : read.problems.map(problem => `${problem.field}:${problem.code}`);
};

describe('a row of our template', () => {
  it('gives each answer in its normal form', () => {
    expect(readListRow(good, 'template', world)).toEqual({
      ok: true,
      answers: {
        businessName: 'Keripik Bu Siti',
        ownerName: 'Siti Aminah',
        nik: '3325085708900001',
        ownerGender: 'female',
        phone: '+6281277000001',
        businessForm: 'perorangan',
        nib: '9120405100011',
        kbliCode: '10794',
        kbliEdition: '2020',
        npwp: '3325085708900001',
        taxable: 'no',
        capitalRupiah: '15000000',
        district: '33.25.08',
        village: 'Limpung',
        street: 'Jl. Raya 3',
      },
    });
  });

  it('needs a name and something to know it by, and nothing else', () => {
    expect(codes({ businessName: 'A', nib: good.nib })).toEqual([]);
    expect(codes({ businessName: 'A', npwp: good.npwp })).toEqual([]);
    expect(codes({ businessName: 'A', district: '33.25.08' })).toEqual([]);
    expect(codes({ businessName: 'A' })).toEqual(['nib:row-without-key']);
    expect(codes({ nib: good.nib })).toEqual(['businessName:business-name-missing']);
    expect(codes({})).toEqual(['businessName:business-name-missing']);
  });

  it('tells everything that is wrong at once, and hands the cells back as they were', () => {
    const bad = { ...good, nib: '12', district: 'Cikarang', taxable: 'mungkin', kbliEdition: '1999' };
    const read = readListRow(bad, 'template', world);
    expect(codes(bad).sort()).toEqual([
      'district:district-unknown',
      'kbliEdition:edition-unknown',
      'nib:nib-wrong-length',
      'taxable:taxable-unknown',
    ]);
    expect(read).toMatchObject({ ok: false, cells: { nib: '12', district: 'Cikarang', nik: good.nik } });
  });

  it('takes numbers as spreadsheets hold them, and refuses one that was cut', () => {
    expect(readListRow({ businessName: 'A', nib: 9120405100011 }, 'template', world)).toMatchObject({
      answers: { nib: '9120405100011' },
    });
    expect(codes({ businessName: 'A', nib: good.nib, npwp: 3325085708900001 })).toEqual(['npwp:number-cut']);
    expect(codes({ businessName: 'A', nib: good.nib, npwp: '3,32509E+15' })).toEqual(['npwp:number-cut']);
  });

  it('refuses formulas and hidden characters wherever they stand', () => {
    for (const { question } of listColumns) {
      expect(codes({ ...good, [question]: '=1+1' })).toContain(`${question}:formula-cell`);
      expect(codes({ ...good, [question]: 'a\u202eb' })).toContain(`${question}:control-characters`);
    }
  });

  it('is total: any values of any kind are an answer or a refusal, and a row read again says the same', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.object(),
    );
    const row = fc.dictionary(fc.constantFrom(...listColumns.map(column => column.question)), cell);
    fc.assert(
      fc.property(row, fc.constantFrom(...listShapes), (values, shape) => {
        const read = readListRow(values, shape, world);
        if (!read.ok) {
          expect(read.problems.length).toBeGreaterThan(0);
          return;
        }
        // What was accepted from a template is accepted again as it is kept.
        if (shape !== 'template') return;
        expect(readListRow(read.answers, 'template', world)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a record of INAPROC', () => {
  const v6 = { kode_penyedia: 'x', nama_penyedia: 'CV Batik', nib: '1234567890123', kbli_id: '13134,47711' };
  it('takes the first of several codes, and leaves out what cannot be read beside name and numbers', () => {
    const row = {
      ...v6,
      telepon: '0285 391234',
      bentuk_usaha: 'Perusahaan Komplit',
      alamat_penyedia: 'Jl. A',
    };
    expect(readListRow(row, 'inaproc-v6', world)).toEqual({
      ok: true,
      answers: { businessName: 'CV Batik', nib: '1234567890123', kbliCode: '13134', street: 'Jl. A' },
    });
  });

  it('does not leave out a wrong NIB or NPWP', () => {
    const read = readListRow({ ...v6, nib: '12', npwp_penyedia: '34' }, 'inaproc-v6', world);
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: 'nib-wrong-length' }, { code: 'npwp-wrong-length' }],
    });
  });

  it('of the fifth version prefers the NPWP of sixteen digits, and knows the edition', () => {
    const row = {
      kd_penyedia: '1',
      nama_penyedia: 'CV Batik',
      npwp_penyedia: '01.234.567.4-901.000',
      npwp_16: '0012345674901000',
      kbli2020_penyedia: '13134; 47711',
    };
    expect(readListRow(row, 'inaproc-v5', world)).toEqual({
      ok: true,
      answers: { businessName: 'CV Batik', npwp: '0012345674901000', kbliCode: '13134', kbliEdition: '2020' },
    });
  });
});
