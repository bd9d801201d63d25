import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContacts } from '~/catalog/quality/text/find-contacts.ts';

const kinds = (text: string) => findContacts(text).map(found => found.kind);

describe('phone numbers', () => {
  it.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '0812.3456.789',
    '+62 812 3456 7890',
    '+6281234567890',
    '6281234567890',
    '(0812) 34567890',
    'O812 3456 789O',
    'o8l2-3456-7B90',
    'nol delapan satu dua tiga empat lima enam tujuh delapan',
    'Nol Delapan 12 tiga empat 567 890',
    '0812*3456*7890',
    '0812 – 3456 – 7890',
    '+62 (0)812 3456 7890',
    '０８１２３４５６７８９０',
    '0812\u200b3456\u200b7890',
  ])('finds %j', number => {
    expect(kinds(`Pesan ke ${number} ya`)).toEqual(['contact-phone']);
  });

  it.each([
    'P-IRT 2063325010012-29',
    'NIB 0220001234567',
    'MD 867011001123',
    'Rp 12.500.000',
    '60 x 40 x 75 cm',
    'kode produksi 20261121',
    'delapan puluh satu lembar',
    'isi 08',
    'Bolisioso Solosso',
    '0899',
    'sejak 2008 sampai 2026',
    'barcode 8998866200578',
  ])('passes %j', text => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('other ways out', () => {
  it.each([
    ['tulis ke bu.siti@contoh.co.id', 'contact-email'],
    ['https://contoh.id/toko', 'contact-link'],
    ['www.emping-siti.net', 'contact-link'],
    ['lihat empingsiti.my.id', 'contact-link'],
    ['wa.me/628123', 'contact-link'],
    ['ikuti @emping_siti', 'contact-handle'],
    ['juga di Tokopedia', 'contact-marketplace'],
    ['TIKTOK SHOP kami', 'contact-marketplace'],
    ['chat WA saja', 'contact-invite'],
    ['Hubungi WhatsApp', 'contact-invite'],
    ['pesan via IG', 'contact-invite'],
    ['WA: kosong dulu', 'contact-invite'],
    ['IG: emping_siti', 'contact-invite'],
    ['WA kami siap', 'contact-invite'],
    ['no. telp di kemasan', 'contact-invite'],
  ])('%j holds %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    'jam tangan pintar dengan notifikasi WhatsApp',
    'isi 12 pcs @ 250 g',
    '3 pcs @2.500',
    'USB 3.0, versi 2.4G',
    'kopi arabika. Idealnya diseduh 93 derajat',
    'No. 1 di desa kami',
    'Kawat 2 m',
    'lewat wajan besar, via waduk',
    'pesan hpl lebar 120 cm',
    'figura: kayu jati',
  ])('passes %j', text => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('findContacts', () => {
  it('reports in reading order, without overlaps, and quotes the text', () => {
    const text = 'a@b.id lalu 081234567890 lalu www.c.id';
    const found = findContacts(text);
    expect(found.map(each => each.kind)).toEqual(['contact-email', 'contact-phone', 'contact-link']);
    for (const { start, end, text: quoted } of found) expect(text.slice(start, end).trim()).toBe(quoted);
  });

  it('finds any mobile number of 10 to 13 digits with single separators', () => {
    const digits = fc
      .tuple(
        fc.constantFrom(...'1235789'),
        fc.array(fc.constantFrom(...'0123456789'), { minLength: 7, maxLength: 10 }),
      )
      .map(([operator, rest]) => [operator, ...rest]);
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '-', '.'), (rest, separator) => {
        const number = ['0', '8', ...rest].join('').replace(/(\d{4})(?=\d)/g, `$1${separator}`);
        expect(kinds(`Pesan ${number}.`)).toContain('contact-phone');
      }),
    );
  });

  it('answers long hostile texts quickly', () => {
    const started = performance.now();
    for (const piece of ['0 ', 'a.', '@a', 'nol ', '08-', 'w.w', 'no hub '])
      findContacts(piece.repeat(8_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
