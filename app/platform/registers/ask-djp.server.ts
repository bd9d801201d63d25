import { z } from 'zod';
import type { RegisterSettings } from '../config/registers.server.ts';
import { ask, type Silence } from './ask.server.ts';

const shape = z.object({
  data: z
    .object({ npwp: z.string(), status: z.string().nullish(), statusPkp: z.string().nullish() })
    .nullish(),
});

export interface DjpTaxpayer {
  npwp: string;
  /** KSWP: whether the taxpayer's standing is confirmed. */
  valid: boolean;
  /** PKP, where the answer says so. */
  taxable: boolean | null;
}

/**
 * Asks DJP for a taxpayer's standing (KSWP) by its sixteen-digit NPWP. DJP publishes no open description; the shape is
 * that of gateways which regional governments use, kept in this one file because it will have to be fitted to the
 * gateway at hand. Null when the number is not known.
 */
export async function askDjp(
  { url, key }: RegisterSettings,
  npwp: string,
): Promise<DjpTaxpayer | null | { silent: Silence }> {
  const reply = await ask(new URL('kswp', `${url.replace(/\/$/, '')}/`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ npwp: npwp.length === 15 ? `0${npwp}` : npwp }),
  });
  if ('silent' in reply) return reply;
  if (reply.status === 404) return null;
  const parsed = shape.safeParse(reply.body);
  if (!parsed.success) return { silent: 'unreadable' };
  const { data } = parsed.data;
  if (!data) return null;
  const taxable = data.statusPkp ? /^(pkp|ya|valid|1)$/i.test(data.statusPkp) : null;
  return { npwp: data.npwp, valid: /^valid$/i.test(data.status ?? ''), taxable };
}
