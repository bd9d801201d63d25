import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstQuestions } from '~/registration/answers/questions.ts';
import {
  listColumnName,
  listColumns,
  mistakeHeading,
  plainHeading,
} from '~/registration/lists/list-columns.ts';
import { findShape } from '~/registration/lists/list-shape.ts';
import { listProblemKey } from '~/registration/lists/problem-words.ts';
import { findDistrict, findForm, findGender, findTaxable } from '~/registration/lists/read-words.ts';
import { rejectionSheet, templateSheet } from '~/registration/lists/rejection-sheet.ts';
import { world } from './a-list.ts';

describe('the columns of the template', () => {
  it('ask every first question once, in both languages', () => {
    expect(listColumns.map(column => column.question).toSorted()).toEqual([...firstQuestions].toSorted());
    for (const language of ['id', 'en'] as const) {
      const [headings = []] = templateSheet(language);
      expect(headings.map(listColumnName)).toEqual(listColumns.map(column => column.question));
    }
  });

  it('are known by what offices write instead, and no spelling means two things', () => {
    expect(['NO. HP', ' Kec ', 'nomor_induk-berusaha', 'Owner Name'].map(listColumnName)).toEqual([
      'phone',
      'district',
      'nib',
      'ownerName',
    ]);
    const all = listColumns.flatMap(({ id, en, also }) => [...new Set([id, en, ...also].map(plainHeading))]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave a heading that nobody knows as it is, and read it the same twice', () => {
    fc.assert(
      fc.property(fc.string(), heading => {
        const once = listColumnName(heading);
        expect(listColumnName(once)).toBe(once);
      }),
    );
    expect(listColumnName(mistakeHeading.id)).toBe('kesalahan');
  });
});

describe('the shape of a list', () => {
  it('is told by its columns', () => {
    expect(findShape(['businessName', 'nib'])).toBe('template');
    expect(findShape(['kode_penyedia', 'nama_penyedia', 'nib'])).toBe('inaproc-v6');
    expect(findShape(['kd_penyedia', 'nama_penyedia'])).toBe('inaproc-v5');
    expect(findShape(['tanggal', 'nilai'])).toBeNull();
  });
});

describe('words of a list', () => {
  it('are known without case, dots and spaces', () => {
    expect(['CV', 'c.v.', 'P.T.', 'PT Perorangan', 'Usaha Dagang', 'Koperasi'].map(findForm)).toEqual([
      ...['cv', 'cv', 'pt', 'pt-perorangan', 'perorangan', 'koperasi'],
    ]);
    expect(['Ya', 'NON-PKP', 'tidak tahu', '?'].map(findTaxable)).toEqual(['yes', 'no', 'unknown', null]);
    expect(['P', 'Laki-laki', 'L', 'lain'].map(findGender)).toEqual(['female', 'male', 'male', null]);
    expect(
      ['kec. LIMPUNG', '33.25.08', '332508', 'Cikarang'].map(text => findDistrict(text, world.districts)),
    ).toEqual(['33.25.08', '33.25.08', '33.25.08', null]);
  });

  it('of every district of the pemda lead back to it', () => {
    for (const { code, name } of world.districts)
      expect(findDistrict(`Kecamatan ${name}`, world.districts)).toBe(code);
  });
});

describe('refused rows', () => {
  it('go back in the template, with the mistakes of each in its last column', () => {
    const rejected = [
      {
        row: 3,
        cells: { businessName: 'Keripik', nib: '12' },
        problems: [
          { code: 'nib-wrong-length', field: 'nib' },
          { code: 'row-twice', field: 'businessName' },
        ],
      },
    ];
    const [head = [], row = []] = rejectionSheet(rejected, 'en', problem => `<${problem.code}>`);
    expect(head).toHaveLength(listColumns.length + 1);
    expect(row).toHaveLength(head.length);
    expect(row[0]).toBe('Keripik');
    expect(row.at(-1)).toBe('NIB: <nib-wrong-length> Business name: <row-twice>');
  });

  it('find their words where the code was given', () => {
    expect(listProblemKey({ code: 'row-twice' })).toBe('lists.code.row-twice');
    expect(listProblemKey({ code: 'nib-wrong-length' })).toBe('reference.code.nib-wrong-length');
    expect(listProblemKey({ code: 'business-name-missing' })).toBe('registration.code.business-name-missing');
  });
});
