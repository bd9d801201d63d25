import { describe, expect, it } from 'vitest';
import { codesOf, reportsOf } from '../../example-context.ts';

const id = 'T11-simbol-aneh';

describe(id, () => {
  it.each([
    ['🔥 Emping Melinjo', 'symbol-decoration', '🔥'],
    ['Emping ★★★ Melinjo', 'symbol-decoration', '★★★'],
    ['Emping Melinjo!!', 'symbol-decoration', '!!'],
    ['Keluarga 👨‍👩‍👧 Emping', 'symbol-decoration', '👨‍👩‍👧'],
    ['Hati ❤️ Emping', 'symbol-decoration', '❤'],
    ['Emping ➤ asin', 'symbol-decoration', '➤'],
    ['𝗘𝗺𝗽𝗶𝗻𝗴 Melinjo', 'symbol-lookalike', '𝗘𝗺𝗽𝗶𝗻𝗴'],
    ['Ｅｍｐｉｎｇ Melinjo', 'symbol-lookalike', 'Ｅｍｐｉｎｇ'],
    ['Emрing Melinjo', 'symbol-lookalike', 'Emрing'],
    ['Emping\u200bMelinjo', 'symbol-hidden', '\u200b'],
    ['Emping \u202eMelinjo', 'symbol-hidden', '\u202e'],
    ['Emping\u0007 Melinjo', 'symbol-hidden', '\u0007'],
    ['Emping\nMelinjo', 'symbol-hidden', '\n'],
  ])('catches %j', (title, code, symbol) => {
    const found = reportsOf(id, { title });
    expect(found.map(each => each.code)).toEqual([code]);
    expect(found[0]?.evidence).toBe(symbol);
    expect(title.slice(found[0]?.span?.start, found[0]?.span?.end)).toBe(symbol);
  });
  it.each([
    'Emping Melinjo (asin) - 250 g, 100% asli & gurih + renyah / 1.5 kg',
    'Tablet 11" & Buku Jum\u2019at',
    'Meja 3 × 4 m, tahan 40°C, luas 12 m²',
    'Resistor 10 kΩ dan kapasitor 10 μF',
    'Serum β-glukan 2%',
    'Gula ½ kg @ 500 g',
    'Batik ꦧꦠꦶꦏ꧀ Batang',
    'Kopi Crème Brûlée',
    'Kurma مجدول 500 g',
    'Москва', // all of one script: somebody's own writing, no disguise
  ])('passes %j', title => {
    expect(codesOf(id, { title })).toEqual([]);
  });
  it('lets a description have lines, bullets and exclamation marks, but no emoji', () => {
    const title = 'Emping';
    expect(codesOf(id, { title, description: 'Isi:\n• asin!\r\n\t✓ gurih (250 g) …' })).toEqual([]);
    expect(codesOf(id, { title, description: 'Enak 😋' })).toEqual(['symbol-decoration']);
  });
  it('names each sign once, and a pair of brackets once', () => {
    const title = '🔥 [BARU] 🔥 Emping 🔥 [ASLI]';
    expect(reportsOf(id, { title }).map(({ evidence }) => evidence)).toEqual(['🔥', '[']);
  });
  it('does not name an unseen joiner in a script that needs it', () => {
    expect(codesOf(id, { title: 'क्‍ष Emping' })).toEqual([]);
    expect(codesOf(id, { title: 'Em\u200dping' })).toEqual(['symbol-hidden']);
  });
  it('leaves the sign of broken text to T17', () => {
    expect(codesOf(id, { title: 'Buku \ufffdCara' })).toEqual([]);
  });
});
