import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhones } from '~/catalog/quality/text/find-phones.ts';

const phones = (text: string) => findPhones(text).map(([start, end]) => text.slice(start, end));

describe('findPhones', () => {
  it.each([
    ['isi 081234567890 ya', '081234567890'],
    ['oli 0812 3456 7890', '0812 3456 7890'],
    ['so 0857-1234-5678', '0857-1234-5678'],
    ['12 0812 3456 7890', '0812 3456 7890'],
    ['0812/3456/7890', '0812/3456/7890'],
    ['0 8 1 2 3 4 5 6 7 8 9 0', '0 8 1 2 3 4 5 6 7 8 9 0'],
    ['O 8 1 2 3 4 5 6 7 8 9', 'O 8 1 2 3 4 5 6 7 8 9'],
    ['(+62) 812-3456-7890', '(+62) 812-3456-7890'],
    ['0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8'],
    ['𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'],
    [
      'enam dua delapan satu dua tiga empat lima enam tujuh',
      'enam dua delapan satu dua tiga empat lima enam tujuh',
    ],
    ['kosong lapan satu 2345678', 'kosong lapan satu 2345678'],
    ['zero eight one two 345 678', 'zero eight one two 345 678'],
    ['o8i2 34S6 789O', 'o8i2 34S6 789O'],
  ])('%j', (text, number) => {
    expect(phones(text)).toEqual([number]);
  });

  it.each([
    'P-IRT 0812345678901-29',
    'PIRT No. 0812345678901',
    'BPOM RI MD 081234567890',
    'Barcode: 089686010947',
    'EAN 0896860109471',
    'Kode produksi 0812345678',
    'NIE 0812345678901',
    'Tanggal 08-12-2026 10.00 - 12.00',
    'Jam 08.15 - 16.30, 7 hari',
    'Jam 08.00-17.00, 7 hari seminggu',
    'Tebal 0,8 1,0 1,2 1,5 2,0 mm',
    'Ukuran 08, 10, 12, 14, 16, 18',
    'Nomor 08/10/12/14/16',
    '60 x 80 x 120 x 200 cm',
    'Rp 62.800.000 dan Rp 628.000',
    '0812345',
    '08123456789012345',
    '0800 1234 5678',
    'delapan belas ribu',
    'nol koma delapan',
    'Olahan 800 gram 1200 gram 3400 gram',
  ])('passes %j', text => {
    expect(phones(text)).toEqual([]);
  });

  it('finds each of several', () => {
    expect(phones('0812 3456 7890 atau 0857 1234 5678')).toEqual(['0812 3456 7890', '0857 1234 5678']);
  });

  it('finds a number in any mixture of figures, words and look-alikes', () => {
    const spell: Record<string, string[]> = {
      0: ['0', '0', 'nol', 'kosong'],
      1: ['1', '1', 'satu'],
      2: ['2', '2', 'dua'],
      3: ['3', 'tiga'],
      4: ['4', 'empat'],
      5: ['5', 'lima'],
      6: ['6', 'enam'],
      7: ['7', 'tujuh'],
      8: ['8', '8', 'delapan', 'lapan'],
      9: ['9', 'sembilan'],
    };
    const digit = (value: string) => fc.constantFrom(...(spell[value] ?? [value]));
    const number = fc
      .tuple(
        fc.constantFrom(...'1235789'),
        fc.array(fc.constantFrom(...'0123456789'), { minLength: 7, maxLength: 10 }),
      )
      .chain(([operator, rest]) => fc.tuple(...['0', '8', operator, ...rest].map(digit)));
    fc.assert(
      fc.property(number, written => {
        expect(phones(`Pesan: ${written.join(' ')}!`)).toEqual([written.join(' ')]);
      }),
    );
  });

  it('finds nothing in permit numbers', () => {
    const digits = (length: number) =>
      fc
        .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
        .map(all => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom('P-IRT', 'BPOM MD', 'NIB', 'NIE'), digits(13), (kind, number) => {
        expect(phones(`${kind} ${number}`)).toEqual([]);
      }),
    );
  });
});
