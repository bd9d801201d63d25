import { z } from 'zod';
import type { RegisterSettings } from '../config/registers.server.ts';
import { ask, type Silence } from './ask.server.ts';

const shape = z.object({
  data: z.array(
    z.object({
      kode_penyedia: z.coerce.string(),
      nama_penyedia: z.string().nullish(),
      nib: z.string().nullish(),
      npwp_penyedia: z.string().nullish(),
    }),
  ),
});

export interface InaprocVendor {
  code: string;
  name: string | null;
  nib: string | null;
  npwp: string | null;
}

/**
 * Reads a vendor from INAPROC's gateway: `GET v1/ekatalog/penyedia-detail?kode_penyedia=…` with a bearer token, from an
 * address that INAPROC has on its list. It knows vendors by INAPROC's own code alone. Null when there is none.
 */
export async function askInaproc(
  { url, key }: RegisterSettings,
  code: string,
): Promise<InaprocVendor | null | { silent: Silence }> {
  const address = new URL('v1/ekatalog/penyedia-detail', `${url.replace(/\/$/, '')}/`);
  address.searchParams.set('kode_penyedia', code);
  const reply = await ask(address, { method: 'GET', headers: { Authorization: `Bearer ${key}` } });
  if ('silent' in reply) return reply;
  if (reply.status === 404) return null;
  const parsed = shape.safeParse(reply.body);
  if (!parsed.success) return { silent: 'unreadable' };
  const found = parsed.data.data.find(row => row.kode_penyedia === code);
  if (!found) return null;
  return {
    code,
    name: found.nama_penyedia ?? null,
    nib: found.nib ?? null,
    npwp: found.npwp_penyedia ?? null,
  };
}
