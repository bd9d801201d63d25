import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { certificate, certificateCounter } from '#db/schema/bimtek/certificates.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findPemdaById } from '~/identity/list-pemda.server.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { bimtekEvents } from '../events.ts';
import { certificateCode } from './certificate-code.ts';
import { type CertificateSetting, findSetting } from './find-setting.server.ts';
import { type Grant, groundKey } from './grant.ts';
import { formatNumber } from './number-form.ts';
import { sealPersonal } from './sealed-certificate.server.ts';
import { signCertificate } from './sign-certificate.server.ts';
import { tellHolder } from './tell-holder.server.ts';

type Row = typeof certificate.$inferInsert;

/** The last number of a year, and the lock of everybody who issues in this pemda until the transaction ends. */
async function lockCounter({ tx, pemda }: Ctx, year: number): Promise<number> {
  const [row] = await tx
    .insert(certificateCounter)
    .values({ pemdaId: pemda, year, last: 0 })
    .onConflictDoUpdate({
      target: [certificateCounter.pemdaId, certificateCounter.year],
      set: { last: sql`${certificateCounter.last}` },
    })
    .returning({ last: certificateCounter.last });
  return row?.last ?? 0;
}

/** Grounds that have a certificate which was not taken back. */
async function listCertified({ tx }: Ctx, grants: readonly Grant[]): Promise<Set<string>> {
  const seats = grants.flatMap(grant => grant.seatId ?? []);
  const people = grants.flatMap(grant => (grant.seatId ? [] : (grant.personId ?? [])));
  const same = or(
    seats.length > 0 ? inArray(certificate.seatId, seats) : undefined,
    people.length > 0
      ? and(eq(certificate.ground, 'course'), inArray(certificate.personId, people))
      : undefined,
  );
  if (!same) return new Set();
  const rows = await tx
    .select({
      seatId: certificate.seatId,
      course: certificate.course,
      courseVersion: certificate.courseVersion,
      personId: certificate.personId,
    })
    .from(certificate)
    .where(and(isNull(certificate.revokedAt), same));
  return new Set(rows.map(groundKey));
}

function lastDay(today: CalendarDay, { validYears }: CertificateSetting): CalendarDay | null {
  if (validYears === null) return null;
  const [year = '', ...rest] = today.split('-');
  const day = [Number(year) + validYears, ...rest].join('-');
  return day.endsWith('-02-29') ? day.replace('-02-29', '-02-28') : day;
}

function freshCode(): string {
  const code = certificateCode(randomBytes(48));
  return code ?? freshCode();
}

interface Ground {
  setting: CertificateSetting;
  unit: string;
  today: CalendarDay;
  expiresOn: CalendarDay | null;
}

async function makeRow(ctx: Ctx, grant: Grant, sequence: number, ground: Ground): Promise<Row> {
  const { pemda, clock } = ctx;
  const { setting, unit, today, expiresOn } = ground;
  const [id, code, year] = [newId(), freshCode(), Number(today.slice(0, 4))];
  const number = formatNumber(setting.numberForm, { sequence, pemda, year });
  const signed = await signCertificate(ctx, grant, { id, code, number, unit, expiresOn });
  const { keyId, statusIndex, ...proofs } = signed;
  const { name, trainer, title, ...kept } = grant;
  return {
    ...kept,
    ...{ pemdaId: pemda, id, number, year, sequence, code, keyId, statusIndex, unit, expiresOn },
    ...sealPersonal(id, { name, trainer, ...proofs }),
    titleId: title.id,
    titleEn: title.en,
    issuedAt: clock.now(),
    tte: setting.asksTte ? ('waiting' as const) : ('none' as const),
  };
}

/**
 * Writes the certificates of everybody who has none for the same ground yet, in the order given, with running numbers
 * that leave no gap: numbers are counted behind a lock, in the transaction that writes them. Asked twice, also at the
 * same moment, it gives one. Rights and entitlement are the caller's.
 */
export async function issueCertificates(ctx: Ctx, grants: readonly Grant[]): Promise<string[]> {
  const { tx, pemda } = ctx;
  const today = wibDay(ctx.clock.now());
  const year = Number(today.slice(0, 4));
  const last = await lockCounter(ctx, year);
  const certified = await listCertified(ctx, grants);
  const due = grants.filter(grant => {
    const key = groundKey(grant);
    return !certified.has(key) && certified.add(key);
  });
  if (due.length === 0) return [];
  const setting = await findSetting(tx);
  const unit = (await findPemdaById(pemda))?.office ?? pemda;
  const ground = { setting, unit, today, expiresOn: lastDay(today, setting) };
  const rows: Row[] = [];
  for (const [at, grant] of due.entries()) rows.push(await makeRow(ctx, grant, last + 1 + at, ground));
  await tx.insert(certificate).values(rows);
  await tx
    .update(certificateCounter)
    .set({ last: last + rows.length })
    .where(eq(certificateCounter.year, year));
  for (const row of rows) {
    const of = row.sessionId ?? row.course ?? '';
    ctx.record(bimtekEvents['certificate-issued'](row.id, { ground: row.ground, of, tte: row.tte }));
    if (row.tte === 'none') await tellHolder(ctx, row);
  }
  return rows.map(row => row.id);
}
