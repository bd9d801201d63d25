import { err, ok, type Result } from '~/reference/result.ts';
import type { RowCode } from './codes.ts';
import { isTooLong, readText } from './read-text.ts';
import type { KatalogProduct, RawRow, RowParser } from './sales-row.ts';
import { titleKey } from './title-key.ts';

function isLive(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return ['true', '1', 'ya', 'yes'].includes(
    String(value ?? '')
      .trim()
      .toLowerCase(),
  );
}

/**
 * One product of a vendor's e-Katalog v6 list (list-produk-penyedia), reference/domain.md §1.4. The answer does not repeat
 * the vendor code; where a collected file has added it as kode_penyedia it is kept.
 */
function parse(row: RawRow): Result<KatalogProduct, RowCode> {
  const externalId = readText(row.kd_produk)?.toLowerCase() ?? null;
  if (!externalId) return err('product-id-missing', { field: 'kd_produk' });
  if (!/^[0-9a-z][0-9a-z-]{0,63}$/.test(externalId))
    return err('product-id-malformed', { field: 'kd_produk' });
  const title = readText(row.nama_produk);
  if (!title) return err('product-name-missing', { field: 'nama_produk' });
  if (isTooLong(title)) return err('text-too-long', { field: 'nama_produk' });
  return ok({
    key: externalId,
    externalId,
    title,
    titleKey: titleKey(title),
    vendorCode: readText(row.kode_penyedia),
    status: readText(row.status_produk),
    live: isLive(row.status_produk_tayang),
  });
}

export const ekatalogVendorProduct: RowParser<KatalogProduct> = {
  required: [['kd_produk'], ['nama_produk'], ['status_produk_tayang']],
  parse,
};
