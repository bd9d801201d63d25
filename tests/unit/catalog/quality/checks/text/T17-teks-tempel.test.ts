import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T17-teks-tempel';
const title = 'Emping Melinjo';
const of = (description: string) => codesOf(id, { title, description });

describe(id, () => {
  it.each([
    '<p>Emping</p>',
    'Emping<br/>asin',
    'Emping <a href="https://x">klik</a>',
    '<SPAN STYLE="x">',
    'Emping&nbsp;asin',
    'Emping &amp; keripik',
    'Emping &#39;asin&#39;',
    '<w:WordDocument>',
    '<!--[if gte mso 9]>',
    'mso-fareast-language: IN',
    'p { margin: 0 }',
  ])('catches the markup of %j', description => {
    expect(of(description)).toEqual(['paste-markup']);
  });
  it.each([
    'Lorem ipsum',
    'Tulis keterangan di sini',
    '{{nama}} asli',
    '$' + '{title} asli',
    '[Nama Produk] asli Batang',
    'Isi #REF! gram',
    'undefined gram',
    'Isi NaN gram',
    'null',
    '[object Object]',
  ])('catches the template of %j', description => {
    expect(of(description)).toEqual(['paste-template']);
  });
  it.each(['Emping â€“ asin', 'CrÃ©me', 'Harga Â\u00a0baru', 'Buku \ufffdCara', 'ï»¿Emping'])(
    'catches the broken letters of %j',
    description => {
      expect(of(description)).toEqual(['paste-garbled']);
    },
  );
  it.each([
    'Kadar air < 5 %, isi > 200 keping',
    'Suhu 3<x>5 derajat',
    'Bumbu A & B; saus & sambal',
    'Isi [12] botol, warna {merah}',
    'Desa nan asri, jahe yang nan hangat',
    'Nilai nullipara dan null',
    'Château, crème, piñata, Ångström',
    'Ukuran #10, kelas N/A',
    'Isi di dalam kotak',
    'a<b dan c>d',
  ])('passes %j', description => {
    expect(of(description)).toEqual([]);
  });
  it('quotes the first of each kind, in both fields', () => {
    const found = reportsOf(id, { title: '<b>Emping</b>', description: 'Asin&nbsp;<i>gurih</i> {{x}}' });
    expect(found.map(({ field, evidence }) => [field, evidence])).toEqual([
      ['title', '<b>'],
      ['description', '&nbsp;'],
      ['description', '{{x}}'],
    ]);
  });
});
