import { DOCUMENT_KINDS, type FormDocumentKind } from '../products/document-kinds.ts';

/** A column of our own template: which field of the product form it fills, and what people call it. */
export interface SheetColumn {
  /** Name of the form's field, or one of the list's own: id, vendor, specification, variants, photos. */
  field: string;
  id: string;
  en: string;
  also?: readonly string[];
  /** Only in lists of the office, which hold products of many businesses. */
  office?: boolean;
}

const PAPERS: Record<FormDocumentKind, { id: string; en: string }> = {
  pirt: { id: 'P-IRT', en: 'P-IRT' },
  halal: { id: 'halal', en: 'halal' },
  bpom: { id: 'BPOM', en: 'BPOM' },
  sni: { id: 'SNI', en: 'SNI' },
  tkdn: { id: 'TKDN', en: 'TKDN' },
  organic: { id: 'organik', en: 'organic' },
  brand: { id: 'merek', en: 'trade mark' },
};

const paperColumns = DOCUMENT_KINDS.flatMap((kind): SheetColumn[] => {
  const { id, en } = PAPERS[kind];
  return [
    { field: `${kind}Number`, id: `Nomor ${id}`, en: `Number ${en}` },
    { field: `${kind}ExpiresOn`, id: `${id} berlaku sampai`, en: `${en} valid until` },
  ];
});

/** In the order of the template. Headings are compared without case, spaces and signs. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  { field: 'vendor', id: 'Usaha', en: 'Business', also: ['nama usaha', 'id usaha', 'toko'], office: true },
  { field: 'id', id: 'Id produk', en: 'Product id' },
  { field: 'sku', id: 'Kode barang', en: 'Item code', also: ['sku', 'kode', 'kode produk'] },
  { field: 'title', id: 'Judul', en: 'Title', also: ['nama produk', 'nama barang', 'produk'] },
  { field: 'category', id: 'Kategori', en: 'Category' },
  { field: 'unit', id: 'Satuan jual', en: 'Sales unit', also: ['satuan'] },
  { field: 'netContent', id: 'Isi bersih', en: 'Net content', also: ['isi', 'berat bersih', 'netto'] },
  { field: 'price', id: 'Harga', en: 'Price', also: ['harga rp', 'harga satuan'] },
  { field: 'priceIncludesPpn', id: 'Harga termasuk PPN', en: 'Price includes PPN', also: ['termasuk ppn'] },
  { field: 'description', id: 'Keterangan', en: 'Description', also: ['deskripsi'] },
  { field: 'brand', id: 'Merek', en: 'Brand' },
  { field: 'shelfLifeDays', id: 'Daya simpan (hari)', en: 'Shelf life (days)', also: ['daya simpan'] },
  { field: 'origin', id: 'Asal', en: 'Origin', also: ['pdn', 'status pdn'] },
  { field: 'tkdnPercent', id: 'TKDN (%)', en: 'TKDN (%)', also: ['nilai tkdn'] },
  { field: 'nonHalal', id: 'Tidak halal', en: 'Not halal' },
  { field: 'specification', id: 'Rincian', en: 'Specification', also: ['spesifikasi'] },
  { field: 'variants', id: 'Varian', en: 'Variants', also: ['pilihan'] },
  ...paperColumns,
  { field: 'photos', id: 'Foto', en: 'Photos', also: ['nama berkas foto', 'foto produk'] },
];

/** Heading of the column that tells what is wrong; read back it is left aside. */
export const MISTAKE_HEADING = { id: 'Kesalahan', en: 'Mistake' } as const;

/** The columns of a list: those of one business, or with the business named in each row. */
export function columnsFor(office: boolean): SheetColumn[] {
  return SHEET_COLUMNS.filter(column => office || !column.office);
}

/** "Isi Bersih *" → "isi_bersih". */
function plainHeading(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

const byHeading = new Map(
  SHEET_COLUMNS.flatMap(({ field, id, en, also = [] }) =>
    [field, id, en, ...also].map(heading => [plainHeading(heading), field] as const),
  ),
);

/** Our name of a column: the field it fills, or the heading itself where it fills none. */
export function sheetColumnName(heading: string): string {
  const plain = plainHeading(heading);
  return byHeading.get(plain) ?? plain;
}
