import { z } from 'zod';
import type { RegisterSettings } from '../config/registers.server.ts';
import { ask, type Silence } from './ask.server.ts';

/** The part of an OSS business that a registration is held against; names of fields as OSS writes them. */
const shape = z.object({
  responinqueryNIB: z.object({
    kode: z.coerce.number(),
    dataNIB: z
      .object({
        nib: z.string(),
        nama_perseroan: z.string().nullish(),
        npwp_perseroan: z.string().nullish(),
        jenis_perseroan: z.string().nullish(),
        data_proyek: z.array(z.object({ kbli: z.string().nullish() })).nullish(),
      })
      .nullish(),
  }),
});

export interface OssBusiness {
  nib: string;
  name: string | null;
  npwp: string | null;
  /** Two-digit code of the legal form (OSS appendix 2). */
  form: string | null;
  kbli: string[];
}

/**
 * Looks a NIB up in OSS: `POST inqueryNIB` with the header `user_key`, as published for OSS-RBA, version 5.0.0. Null when
 * OSS does not know it (`kode` other than 200).
 */
export async function askOss(
  { url, key }: RegisterSettings,
  nib: string,
): Promise<OssBusiness | null | { silent: Silence }> {
  const reply = await ask(new URL('inqueryNIB', `${url.replace(/\/$/, '')}/`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', user_key: key },
    body: JSON.stringify({ INQUERYNIB: { nib } }),
  });
  if ('silent' in reply) return reply;
  const parsed = shape.safeParse(reply.body);
  if (!parsed.success) return { silent: 'unreadable' };
  const { kode, dataNIB } = parsed.data.responinqueryNIB;
  if (kode >= 500) return { silent: 'unreachable' };
  if (kode === 401 || kode === 403) return { silent: 'refused' };
  if (kode !== 200 || !dataNIB) return null;
  return {
    nib: dataNIB.nib,
    name: dataNIB.nama_perseroan || null,
    npwp: dataNIB.npwp_perseroan || null,
    form: dataNIB.jenis_perseroan || null,
    kbli: (dataNIB.data_proyek ?? []).flatMap(project => (project.kbli ? [project.kbli] : [])),
  };
}
