import type { FirstQuestion } from '~/registration/answers/questions.ts';
import type { ListShape } from './list-shape.ts';

type Cells = Partial<Record<FirstQuestion, unknown>>;

/** The first of several codes that are joined by commas or semicolons. */
function firstCode(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[,;]/)[0]?.trim() : value;
}

/** penyedia-detail, by kode_penyedia (domain.md §1.4). Gives neither owner nor district. */
function readV6(row: Record<string, unknown>): Cells {
  return {
    businessName: row.nama_penyedia,
    nib: row.nib,
    npwp: row.npwp_penyedia,
    businessForm: row.bentuk_usaha,
    phone: row.telepon,
    street: row.alamat_penyedia,
    kbliCode: firstCode(row.kbli_id),
  };
}

/** Ecat-PenyediaDetail of the fifth version (domain.md §1.3). */
function readV5(row: Record<string, unknown>): Cells {
  const kbliCode = firstCode(row.kbli2020_penyedia);
  return {
    businessName: row.nama_penyedia,
    npwp: row.npwp_16 || row.npwp_penyedia,
    phone: row.no_telp_penyedia,
    street: row.alamat_penyedia,
    kbliCode,
    ...(kbliCode ? { kbliEdition: '2020' } : {}),
  };
}

/** A vendor's record of INAPROC as cells of our template. */
export function readInaproc(shape: Exclude<ListShape, 'template'>, row: Record<string, unknown>): Cells {
  return shape === 'inaproc-v6' ? readV6(row) : readV5(row);
}
