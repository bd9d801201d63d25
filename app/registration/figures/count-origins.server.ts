import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { origins } from '../registration-status.ts';
import { boundsOf } from './count-steps.server.ts';
import type { OriginCount } from './figures.ts';
import type { Period } from './period.ts';

type Row = Omit<OriginCount, 'medianHours'> & { median: number | null };

/** Registrations started in a period by how they came in: alone, with a field officer, from a list. Every way is there. */
export async function countOrigins(tx: Tx, period: Period): Promise<OriginCount[]> {
  const [from, before] = boundsOf(period);
  const rows = await tx.execute<Row>(sql`
    select r.origin, count(*)::int as started, count(sent.at)::int as submitted,
      count(*) filter (where exists (
        select 1 from registration_move m
        where m.pemda_id = r.pemda_id and m.registration_id = r.id and m.to_status = 'accepted'))::int as accepted,
      percentile_cont(0.5) within group (order by extract(epoch from sent.at - r.started_at) / 3600)
        filter (where sent.at is not null) as median
    from registration r
    left join lateral (
      select min(m.moved_at) as at from registration_move m
      where m.pemda_id = r.pemda_id and m.registration_id = r.id and m.to_status = 'submitted') sent on true
    where r.started_at >= ${from} and r.started_at < ${before}
    group by r.origin`);
  return origins.map(origin => {
    const row = rows.find(one => one.origin === origin);
    if (!row) return { origin, started: 0, submitted: 0, accepted: 0, medianHours: null };
    const { started, submitted, accepted, median } = row;
    return { origin, started, submitted, accepted, medianHours: median === null ? null : Number(median) };
  });
}
