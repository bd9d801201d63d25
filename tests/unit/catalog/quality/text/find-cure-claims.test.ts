import { describe, expect, it } from 'vitest';
import { findCureClaims } from '~/catalog/quality/text/find-cure-claims.ts';
import { readWords } from '~/catalog/quality/text/read-words.ts';

const lists = {
  claims: ['Menyembuhkan', 'anti kanker'],
  verbs: ['obat', 'menurunkan'],
  illnesses: ['batuk', 'asam urat', 'penyakit'],
  harmless: ['rindu'],
};
const claims = (text: string) => findCureClaims(text, readWords(text), lists).map(each => each.text);

describe('findCureClaims', () => {
  it('finds a claim by itself', () => {
    expect(claims('Bisa menyembuhkan, juga anti-kanker.')).toEqual(['menyembuhkan', 'anti-kanker']);
  });
  it('finds a verb only with an illness behind it', () => {
    expect(claims('Obat batuk')).toEqual(['Obat batuk']);
    expect(claims('Obat nyamuk')).toEqual([]);
    expect(claims('Batuk? Obat!')).toEqual([]);
  });
  it('reaches over some words, not over the end of the sentence', () => {
    expect(claims('menurunkan kadar asam urat')).toEqual(['menurunkan kadar asam urat']);
    expect(claims('menurunkan suhu. Batuk')).toEqual([]);
    expect(claims(`obat ${'kata '.repeat(9)}batuk`)).toEqual([]);
  });
  it('passes harmless objects', () => {
    expect(claims('menyembuhkan rasa rindu')).toEqual([]);
    expect(claims('menyembuhkan luka. Rindu')).toEqual(['menyembuhkan']);
  });
  it.each([
    'bukan obat batuk',
    'tidak menyembuhkan',
    'Tidak untuk menyembuhkan',
    'belum terbukti menyembuhkan',
    'tidak dimaksudkan untuk mencegah atau menyembuhkan',
    'bukanlah pengganti obat penyakit',
    'jangan digunakan sebagai obat batuk',
  ])('passes the denial %j', text => {
    expect(claims(text)).toEqual([]);
  });
  it.each([
    'tidak pahit menyembuhkan',
    'Bukan main! Menyembuhkan',
    'setidaknya menyembuhkan',
    'tanpa gula, menyembuhkan',
  ])('is not fooled by %j', text => {
    expect(claims(text).map(each => each.toLowerCase())).toEqual(['menyembuhkan']);
  });
  it('reports each place once', () => {
    expect(claims('obat obat batuk')).toEqual(['obat obat batuk']);
  });
});
