import { and, count, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { registration, registrationDecision, vendor } from '#db/schema/registration.ts';
import { findServiceClocks } from './find-service-clock.server.ts';
import { type QueueFilter, type QueueRow, sortQueue } from './queue-filter.ts';
import { type AgeBucket, ageBuckets, bucketOf } from './service-promise.ts';

export interface QueuePage {
  rows: (QueueRow & { earlier: number })[];
  /** How many match the whole filter. */
  matching: number;
  /** How many match all but the age, by age. Empty where the clock stands for good. */
  buckets: Partial<Record<AgeBucket, number>>;
}

function conditionsOf({ status, district, origin, notes }: QueueFilter): SQL[] {
  return [
    ne(registration.status, 'draft'),
    isNull(vendor.mergedInto),
    ...(status === 'proposed'
      ? [sql`${registrationDecision.id} is not null`]
      : [eq(registration.status, status)]),
    ...(district ? [eq(vendor.district, district)] : []),
    ...(origin ? [eq(registration.origin, origin)] : []),
    ...(notes ? [notes === 'yes' ? sql`note_count > 0` : eq(registration.noteCount, 0)] : []),
  ];
}

function select(tx: Tx) {
  return tx
    .select({
      id: registration.id,
      vendorId: registration.vendorId,
      name: vendor.name,
      district: vendor.district,
      sizeClass: vendor.sizeClass,
      origin: registration.origin,
      status: registration.status,
      version: registration.version,
      submittedAt: registration.submittedAt,
      decidedAt: registration.decidedAt,
      noteCount: registration.noteCount,
      proposal: { id: registrationDecision.id, outcome: registrationDecision.outcome },
    })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .leftJoin(
      registrationDecision,
      and(
        eq(registrationDecision.pemdaId, registration.pemdaId),
        eq(registrationDecision.registrationId, registration.id),
        eq(registrationDecision.state, 'proposed'),
      ),
    )
    .$dynamic();
}

type Light = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

async function withClocks(tx: Tx, rows: readonly Light[], now: Date): Promise<QueueRow[]> {
  const ids = rows.map(row => row.id);
  const clocks = await findServiceClocks(tx, ids, now);
  return rows.flatMap(row => {
    const clock = clocks.get(row.id);
    return clock ? [{ ...row, clock }] : [];
  });
}

/** How often each was decided before. */
async function withEarlier(tx: Tx, rows: readonly QueueRow[]): Promise<QueuePage['rows']> {
  const ids = rows.map(row => row.id);
  const counted = ids.length
    ? await tx
        .select({ id: registrationDecision.registrationId, n: count() })
        .from(registrationDecision)
        .where(
          and(inArray(registrationDecision.registrationId, ids), eq(registrationDecision.state, 'confirmed')),
        )
        .groupBy(registrationDecision.registrationId)
    : [];
  const earlier = new Map(counted.map(({ id, n }) => [id, n]));
  return rows.map(row => ({ ...row, earlier: earlier.get(row.id) ?? 0 }));
}

/** What still has a clock is judged whole, since the calendar decides its order; there is never more than the office owes. */
async function listOpen(tx: Tx, filter: QueueFilter, now: Date) {
  const light = await select(tx).where(and(...conditionsOf(filter)));
  const all = sortQueue(await withClocks(tx, light, now));
  const counted = ageBuckets.map(bucket => [
    bucket,
    all.filter(row => bucketOf(row.clock.used) === bucket).length,
  ]);
  const rows = filter.bucket ? all.filter(row => bucketOf(row.clock.used) === filter.bucket) : all;
  return { rows, buckets: Object.fromEntries(counted) as QueuePage['buckets'] };
}

const isOpen = ({ status }: QueueFilter) => ['submitted', 'proposed', 'sent-back'].includes(status);

/** One page of the queue: what waits by how near its limit is, what is decided by when, the newest first. `limit` null for all. */
export async function listQueue(
  tx: Tx,
  filter: QueueFilter,
  { now, limit }: { now: Date; limit: number | null },
): Promise<QueuePage> {
  const offset = limit === null ? 0 : (filter.page - 1) * limit;
  if (isOpen(filter)) {
    const { rows, buckets } = await listOpen(tx, filter, now);
    const shown = limit === null ? rows : rows.slice(offset, offset + limit);
    return { rows: await withEarlier(tx, shown), matching: rows.length, buckets };
  }
  const where = and(...conditionsOf(filter));
  const query = select(tx).where(where).orderBy(desc(registration.decidedAt), registration.id);
  const light = limit === null ? await query : await query.limit(limit).offset(offset);
  const [all] = await tx
    .select({ n: count() })
    .from(registration)
    .innerJoin(vendor, and(eq(vendor.pemdaId, registration.pemdaId), eq(vendor.id, registration.vendorId)))
    .where(where);
  const rows = await withEarlier(tx, await withClocks(tx, light, now));
  return { rows, matching: all?.n ?? 0, buckets: {} };
}

export interface Neighbours {
  previous: string | null;
  next: string | null;
  /** 1 for the first; null when the case is not in the queue. */
  position: number | null;
  all: number;
}

/** The cases beside one in the queue, in the queue's order. */
export async function findNeighbours(
  tx: Tx,
  id: string,
  filter: QueueFilter,
  now: Date,
): Promise<Neighbours> {
  const { rows } = isOpen(filter) ? await listOpen(tx, filter, now) : { rows: [] };
  const at = rows.findIndex(row => row.id === id);
  return {
    previous: (at > 0 && rows[at - 1]?.id) || null,
    next: rows[at + 1]?.id ?? null,
    position: at < 0 ? null : at + 1,
    all: rows.length,
  };
}

/** Kecamatan of everything that was ever sent, for the filter. */
export async function listQueueDistricts(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ district: vendor.district })
    .from(vendor)
    .where(and(ne(vendor.status, 'draft'), isNull(vendor.mergedInto)))
    .orderBy(vendor.district);
  return rows.flatMap(({ district }) => district ?? []);
}
