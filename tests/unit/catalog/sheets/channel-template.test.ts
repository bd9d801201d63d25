import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLANK_PRODUCT } from '~/catalog/products/stored-product.ts';
import { CHANNELS } from '~/catalog/quality/profile.ts';
import {
  channelTemplateSchema,
  type ExportedGood,
  writeChannelSheet,
} from '~/catalog/sheets/channel-template.ts';
import { EXPORT_FIELDS } from '~/catalog/sheets/export-fields.ts';
import { findChannelTemplate } from '~/catalog/sheets/load-channel-template.server.ts';

const emping: ExportedGood = {
  product: {
    ...BLANK_PRODUCT,
    id: 'p-1',
    title: 'Emping Melinjo Asin Bu Siti 250 g',
    description: 'Emping pilihan.',
    category: 'keripik-camilan',
    unit: 'bungkus',
    netContent: 250,
    netContentUnit: 'g',
    priceRupiah: 45_000,
    priceIncludesPpn: false,
    brand: 'Bu Siti',
    sku: 'EMP-1',
    origin: 'domestic',
    tkdnPercent: 42.5,
    documents: [{ kind: 'pirt', number: '2063325010012-29', expiresOn: '2029-06-30' }],
    variants: [
      { name: 'Asin', netContent: 250, netContentUnit: 'g', priceRupiah: null },
      { name: 'Manis', netContent: 250, netContentUnit: 'g', priceRupiah: null },
    ],
  },
  vendorName: 'Emping Bu Siti',
  categoryName: 'Keripik dan camilan',
  kbki: '2391',
  attributes: [
    ['Kemasan', 'Plastik'],
    ['Rasa', 'asin'],
  ],
  photos: ['https://laris.example/1.webp'],
};
const template = (columns: object[]) =>
  channelTemplateSchema.parse({ channel: 'uji', version: 1, source: 'uji', sheet: 'Uji', columns });
const row = (columns: object[], good = emping) => writeChannelSheet(template(columns), [good])[1];

describe('writeChannelSheet', () => {
  it('has the head of the channel in its order, then one row per product', () => {
    const sheet = writeChannelSheet(
      template([
        { head: 'Harga', from: 'price' },
        { head: 'Nama', from: 'title' },
      ]),
      [emping, emping],
    );
    expect(sheet).toEqual([
      ['Harga', 'Nama'],
      [45_000, 'Emping Melinjo Asin Bu Siti 250 g'],
      [45_000, 'Emping Melinjo Asin Bu Siti 250 g'],
    ]);
  });
  it.each([
    ['net-content', '250 g'],
    ['specification', 'Kemasan: Plastik; Rasa: asin'],
    ['variants', 'Asin; Manis'],
    ['includes-ppn', 'no'],
    ['tkdn', 42.5],
    ['kbki', '2391'],
    ['vendor', 'Emping Bu Siti'],
    ['pirt-number', '2063325010012-29'],
    ['pirt-expires', '2029-06-30'],
    ['halal-number', null],
    ['photo-1', 'https://laris.example/1.webp'],
    ['photo-2', null],
    ['price-before-ppn', null],
  ])('fills %s with %j', (from, value) => {
    expect(row([{ head: 'x', from }])).toEqual([value]);
  });
  it('says our codes in the words of the channel, and the same in every row where it asks', () => {
    expect(
      row([
        { head: 'a', from: 'origin', words: { domestic: 'PDN', import: 'Impor' } },
        { head: 'b', always: 'Baru' },
      ]),
    ).toEqual(['PDN', 'Baru']);
  });
  it('cuts a text at the longest that the channel takes, whole characters only', () => {
    const long = { ...emping, product: { ...emping.product, title: '🥜🥜🥜 kacang' } };
    expect(row([{ head: 'x', from: 'title', max: 2 }], long)).toEqual(['🥜🥜']);
  });
  it('fills every field of a blank product without throwing', () => {
    const blank = { ...emping, product: BLANK_PRODUCT, attributes: [], photos: [], kbki: '' };
    const cells = row(
      EXPORT_FIELDS.map(from => ({ head: from, from })),
      blank,
    );
    expect(cells).toHaveLength(EXPORT_FIELDS.length);
    expect(cells?.every(cell => cell === null || typeof cell === 'string' || typeof cell === 'number')).toBe(
      true,
    );
  });
});

describe('a template', () => {
  it.each([
    [[]],
    [[{ head: 'x' }]],
    [[{ head: 'x', from: 'title', always: 'y' }]],
    [[{ head: 'x', from: 'nik' }]],
    [[{ head: '', from: 'title' }]],
  ])('is refused with columns %j', columns => {
    expect(() => template(columns)).toThrow();
  });
  it('is there for every channel, says so itself and names its source', () => {
    const files = readdirSync('content/catalog/channel-templates').map(file => file.replace('.yml', ''));
    expect(files.sort()).toEqual([...CHANNELS].sort());
    for (const name of CHANNELS) {
      const found = findChannelTemplate(name);
      expect(found?.channel).toBe(name);
      expect(found?.source.length).toBeGreaterThan(20);
      const heads = found?.columns.map(column => column.head) ?? [];
      expect(new Set(heads).size, name).toBe(heads.length);
      for (const field of ['title', 'price', 'photo-1', 'unit'])
        expect(
          found?.columns.some(column => column.from === field),
          `${name} ${field}`,
        ).toBe(true);
    }
  });
  it.each(['tidak-ada', '../base', '', 'E-KATALOG'])('is not there for %j', name => {
    expect(findChannelTemplate(name)).toBeNull();
  });
});
