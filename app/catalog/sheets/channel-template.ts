import { z } from 'zod';
import { netContentText, type StoredProduct } from '../products/stored-product.ts';
import { EXPORT_DOCUMENTS, EXPORT_FIELDS, type ExportField } from './export-fields.ts';

const columnSchema = z
  .strictObject({
    /** Heading as the channel writes it. */
    head: z.string().min(1),
    from: z.enum(EXPORT_FIELDS).optional(),
    /** The same in every row, where the channel asks for something that we know of all. */
    always: z.string().optional(),
    /** What the channel calls our codes: `domestic: PDN`. */
    words: z.record(z.string(), z.string()).optional(),
    /** Longest text that the channel takes, in characters. */
    max: z.number().int().positive().optional(),
  })
  .refine(column => (column.from === undefined) !== (column.always === undefined), 'from or always');

/** One file of content/catalog/channel-templates: the columns that a channel's upload has, in its order. */
export const channelTemplateSchema = z.strictObject({
  channel: z.string().regex(/^[a-z0-9-]+$/),
  version: z.number().int().positive(),
  /** Where the columns were read, or that they are our proposal. */
  source: z.string().min(1),
  sheet: z.string().min(1).max(31),
  columns: z.array(columnSchema).min(1),
});
export type ChannelTemplate = z.infer<typeof channelTemplateSchema>;

/** A product as an export knows it: the product itself and what stands beside it. */
export interface ExportedGood {
  product: StoredProduct;
  vendorName: string;
  categoryName: string;
  kbki: string;
  /** Attribute → value in words, in the order of the profile. */
  attributes: readonly (readonly [name: string, value: string])[];
  /** Addresses of the photos, main photo first. */
  photos: readonly string[];
}

type Cell = string | number | null;

/** The upload of a channel: a head and one row per product. Money in whole rupiah as a number, days as YYYY-MM-DD. */
export function writeChannelSheet(template: ChannelTemplate, goods: readonly ExportedGood[]): Cell[][] {
  return [
    template.columns.map(column => column.head),
    ...goods.map(good => template.columns.map(column => cellOf(column, good))),
  ];
}

function cellOf({ from, always, words, max }: ChannelTemplate['columns'][number], good: ExportedGood): Cell {
  const value = from === undefined ? (always ?? null) : fillFrom(from, good);
  if (typeof value !== 'string') return value;
  const said = words?.[value] ?? value;
  return max === undefined ? said : [...said].slice(0, max).join('');
}

function fillFrom(field: ExportField, good: ExportedGood): Cell {
  const { product, photos } = good;
  const [, number] = /^photo-(\d)$/.exec(field) ?? [];
  if (number) return photos[Number(number) - 1] ?? null;
  const [kind, part] = splitDocument(field);
  if (kind) {
    const paper = product.documents.find(document => document.kind === kind);
    return (part === 'number' ? paper?.number : paper?.expiresOn) ?? null;
  }
  return PLAIN[field]?.(good) ?? null;
}

function splitDocument(field: ExportField): [kind: string | null, part: string] {
  const [, kind = '', part = ''] = /^([a-z]+)-(number|expires)$/.exec(field) ?? [];
  return [(EXPORT_DOCUMENTS as readonly string[]).includes(kind) ? kind : null, part];
}

const PLAIN: Partial<Record<ExportField, (good: ExportedGood) => Cell>> = {
  'product-id': ({ product }) => product.id,
  sku: ({ product }) => product.sku,
  title: ({ product }) => product.title,
  description: ({ product }) => product.description,
  'category-code': ({ product }) => product.category,
  category: ({ categoryName }) => categoryName,
  kbki: ({ kbki }) => kbki || null,
  unit: ({ product }) => product.unit,
  'net-content': ({ product }) => netContentText(product) || null,
  price: ({ product }) => product.priceRupiah,
  'price-before-ppn': ({ product }) => product.priceBeforePpnRupiah,
  'includes-ppn': ({ product }) => (product.priceIncludesPpn ? 'yes' : 'no'),
  'ppn-rate': ({ product }) => product.ppnRate,
  brand: ({ product }) => product.brand,
  origin: ({ product }) => product.origin,
  tkdn: ({ product }) => product.tkdnPercent,
  'shelf-life': ({ product }) => product.shelfLifeDays,
  variants: ({ product }) => product.variants.map(variant => variant.name).join('; ') || null,
  specification: ({ attributes }) =>
    attributes.map(([name, value]) => `${name}: ${value}`).join('; ') || null,
  vendor: ({ vendorName }) => vendorName,
};
