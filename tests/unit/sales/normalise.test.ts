import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf } from '~/sales/channel.ts';
import { columnName, missingColumns, pick } from '~/sales/column-name.ts';
import { merchantKey } from '~/sales/merchant-key.ts';
import { hasControlCharacters, readText } from '~/sales/read-text.ts';
import { orderNumber } from '~/sales/row-key.ts';
import { titleKey } from '~/sales/title-key.ts';

describe('channelOf', () => {
  it.each([
    ['GratisOngkir', 'gratis-ongkir'],
    ['Gratis Ongkir', 'gratis-ongkir'],
    ['GRATIS-ONGKIR.ID', 'gratis-ongkir'],
    ['Mbiz', 'mbiz'],
    ['MbizMarket', 'mbiz'],
    ['TISERA', 'tisera'],
    ['e-Katalog', 'e-katalog'],
    ['Toko Ladang', 'toko-ladang'],
  ])('takes %s for %s', (name, channel) => {
    expect(channelOf(name)).toBe(channel);
  });

  it.each([null, '', ' - ', 'x'.repeat(41)])('finds no channel in %j', name => {
    expect(channelOf(name)).toBeNull();
  });

  it('keeps what it made: a channel is its own channel', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), name => {
        const channel = channelOf(name);
        if (channel !== null) expect(channelOf(channel)).toBe(channel);
      }),
    );
  });
});

describe('merchantKey', () => {
  it.each([
    [['CV. Berkah Jaya', 'berkah  jaya', 'BERKAH JAYA, CV', 'Berkah-Jaya'], 'berkah jaya'],
    [['Batik Rifa’iyah Batang', "Batik Rifa'iyah Batang", 'batik rifaiyah batang'], 'batik rifaiyah batang'],
    [['UD SUMBER REJEKI', 'Sumber Rejeki'], 'sumber rejeki'],
    [['P.T. Sinar', 'PT Sinar', 'Sinar (Persero) Tbk'], 'sinar'],
    [['Café Kenanga', 'Cafe Kenanga'], 'cafe kenanga'],
    [['Toko ATK Makmur '], 'toko atk makmur'],
  ])('takes %j for one shop', (names, key) => {
    for (const name of names) expect(merchantKey(name)).toBe(key);
  });

  it('keeps a legal form that is the whole name, and finds nothing in signs', () => {
    expect(merchantKey('PT')).toBe('pt');
    expect(merchantKey('---')).toBeNull();
    expect(merchantKey(null)).toBeNull();
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), name => {
        const key = merchantKey(name);
        if (key !== null) expect(merchantKey(key)).toBe(key);
      }),
    );
  });
});

describe('titleKey', () => {
  it.each([
    ['Kopi Tombo Bubuk 250 gr – promo', 'kopi tombo bubuk 250g'],
    ['kopi tombo bubuk 250g', 'kopi tombo bubuk 250g'],
    ['KOPI TOMBO BUBUK, 250 Gram!', 'kopi tombo bubuk 250g'],
    ['Madu Hutan 650 ml READY STOCK', 'madu hutan 650ml'],
    ['Batik Tulis Rifa’iyah', 'batik tulis rifaiyah'],
    ['Snack Box isi 4 – promo', 'snack box isi 4'],
    ['Besek 10 buah', 'besek 10pcs'],
    ['Promo', 'promo'],
  ])('reads %s as %s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('tells sizes and goods apart', () => {
    expect(titleKey('Kopi 250 g')).not.toBe(titleKey('Kopi 500 g'));
    expect(titleKey('Promosi Wisata')).toBe('promosi wisata');
    expect(titleKey('Gula 4 lapis')).toBe('gula 4 lapis');
  });
});

describe('columns and texts', () => {
  it('compares headers without case and signs', () => {
    expect(columnName('\ufeffHarga Satuan (Rp)')).toBe('harga_satuan_rp');
    expect(columnName(' No  Pesanan ')).toBe('no_pesanan');
  });

  it('names required columns that are missing by their first spelling', () => {
    const required = [
      ['toko', 'penjual'],
      ['qty', 'jumlah'],
    ];
    expect(missingColumns(['penjual', 'jumlah'], required)).toEqual([]);
    expect(missingColumns(['total'], required)).toEqual(['toko', 'qty']);
  });

  it('picks the first spelling that holds something', () => {
    expect(pick({ a: '', b: null, c: 0 }, ['a', 'b', 'c'])).toBe(0);
    expect(pick({}, ['a'])).toBeNull();
  });

  it('reads nothing from what exports write for nothing', () => {
    for (const empty of ['', '  ', '-', 'null', 'NULL', null, undefined, true])
      expect(readText(empty)).toBeNull();
    expect(readText('  a \t b\n')).toBe('a b');
    expect(readText(72_189)).toBe('72189');
  });

  it('finds characters that hide, and only those', () => {
    for (const bad of ['a\u0000b', 'a\u0007', '\u009f', 'a\u202eb', '\u2066x'])
      expect(hasControlCharacters(['ok', bad])).toBe(true);
    expect(hasControlCharacters(['a\tb\r\nc', 'é – ’', 5, null])).toBe(false);
  });

  it('compares order numbers without spaces, hash and case', () => {
    expect(orderNumber(' #go-1 2 ')).toBe('GO-12');
    expect(orderNumber('#')).toBeNull();
    expect(orderNumber(null)).toBeNull();
  });
});
