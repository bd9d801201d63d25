import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCategoryTree } from '~/catalog/quality/load-rules.server.ts';
import { fileName, readSheetRow } from '~/catalog/sheets/read-sheet-row.ts';
import { readSpecification, writeSpecification } from '~/catalog/sheets/read-specification.ts';
import { columnsFor, SHEET_COLUMNS, sheetColumnName } from '~/catalog/sheets/sheet-columns.ts';

const tree = loadCategoryTree();
const read = (values: Record<string, unknown>) => readSheetRow(values, tree);

describe('sheetColumnName', () => {
  it('knows every column by its name and by its headings in both languages', () => {
    for (const { field, id, en, also = [] } of SHEET_COLUMNS)
      for (const heading of [field, id, en, ...also]) expect(sheetColumnName(heading), heading).toBe(field);
  });
  it.each([
    ['ISI  BERSIH *', 'netContent'],
    ['\ufeffJudul', 'title'],
    ['Nama Barang', 'title'],
    ['Harga (Rp)', 'price'],
    ['P-IRT berlaku sampai', 'pirtExpiresOn'],
    ['Catatan saya', 'catatan_saya'],
  ])('%j is %s', (heading, field) => {
    expect(sheetColumnName(heading)).toBe(field);
  });
  it('has no two columns of one heading', () => {
    const headings = SHEET_COLUMNS.flatMap(({ id, en, also = [] }) =>
      [...new Set([id, en, ...also])].map(one => one.toLowerCase()),
    );
    expect(new Set(headings).size).toBe(headings.length);
  });
  it('asks for the business in lists of the office alone', () => {
    expect(columnsFor(false).map(column => column.field)).not.toContain('vendor');
    expect(columnsFor(true)[0]?.field).toBe('vendor');
  });
});

describe('readSheetRow', () => {
  it('reads what is written as the product form takes it; an empty cell says nothing', () => {
    const row = read({
      sku: 'EMP-1',
      title: 'Emping Melinjo',
      category: 'Keripik dan camilan',
      price: 45_000,
      priceIncludesPpn: 'Ya',
      nonHalal: false,
      origin: 'PDN',
      tkdnPercent: 42.5,
      description: '',
      brand: null,
      pirtExpiresOn: '2029-06-30T00:00:00',
      halalExpiresOn: '5/1/2030',
    });
    expect(row.problems).toEqual([]);
    expect(row.fields).toEqual({
      sku: 'EMP-1',
      title: 'Emping Melinjo',
      category: 'keripik-camilan',
      price: '45000',
      priceIncludesPpn: 'yes',
      nonHalal: 'no',
      origin: 'domestic',
      tkdnPercent: '42,5',
      pirtExpiresOn: '2029-06-30',
      halalExpiresOn: '2030-01-05',
    });
    expect(row.key).toEqual({ id: '', vendor: '', sku: 'EMP-1', title: 'Emping Melinjo' });
  });
  it.each(['45.000', 'Rp 45.000', '45000'])('leaves a price as it is typed: %s', price => {
    expect(read({ price }).fields.price).toBe(price);
  });
  it('takes photo names apart, without folders and in lower case', () => {
    expect(read({ photos: 'Depan.JPG; foto\\label.png, ; isi.webp' }).photos).toEqual([
      'depan.jpg',
      'label.png',
      'isi.webp',
    ]);
  });
  it('takes variants apart', () => {
    expect(read({ variants: 'Asin | 250 g | 45.000; Manis;' }).fields).toEqual({
      'variant.0.name': 'Asin',
      'variant.0.netContent': '250 g',
      'variant.0.price': '45.000',
      'variant.1.name': 'Manis',
      'variant.1.netContent': '',
      'variant.1.price': '',
    });
  });
  it('takes attributes by their names, choices by their words', () => {
    const row = read({ specification: 'Kemasan: Botol kaca; RASA: asin; Warna langit: biru' });
    expect(row.fields).toEqual({ 'attribute.kemasan': 'botol-kaca', 'attribute.rasa': 'asin' });
    expect(row.problems).toEqual([
      { code: 'answer-unreadable', field: 'specification', data: { name: 'Warna langit' } },
    ]);
  });
  it.each([
    ['title', '=1+1', 'formula-cell'],
    ['title', 'Emping\u202e', 'control-characters'],
    ['pirtNumber', 2.06332501001229e15, 'number-cut'],
    ['brand', { a: 1 }, 'row-not-an-object'],
  ])('refuses %s %j: %s', (field, value, code) => {
    expect(read({ [field]: value }).problems).toEqual([expect.objectContaining({ code, field })]);
  });
  it('leaves aside what is in no column of ours, and never throws', () => {
    expect(read({ catatan: 'x', constructor: 'y' }).fields).toEqual({});
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.object());
    const fields = fc.constantFrom(...SHEET_COLUMNS.map(column => column.field));
    fc.assert(
      fc.property(fc.dictionary(fields, cell), values => {
        const { fields: typed, photos } = read(values);
        expect(Object.values(typed).every(text => typeof text === 'string')).toBe(true);
        expect(photos.every(name => !/[\\/]/.test(name))).toBe(true);
      }),
    );
  });
});

describe('fileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Foto\\Depan.JPG', 'depan.jpg'],
    ['  isi.png ', 'isi.png'],
    ['', ''],
  ])('%j is %j', (path, name) => {
    expect(fileName(path)).toBe(name);
  });
});

describe('writeSpecification', () => {
  it('is read again as it was', () => {
    const text = writeSpecification([
      ['Kemasan', 'Botol kaca'],
      ['Komposisi', 'singkong, garam: 2 %'],
    ]);
    expect(readSpecification(text, tree)).toEqual({
      attributes: { kemasan: 'botol-kaca', komposisi: 'singkong, garam: 2 %' },
      unknown: [],
    });
  });
});
