import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { boundsOf } from './count-steps.server.ts';
import type { Period } from './period.ts';
import type { ReasonCount } from './reason-share.ts';

/** How often each reason was given by the decisions of a period that still stand, and how many decisions those are. */
export async function countReasons(
  tx: Tx,
  period: Period,
): Promise<{ decisions: number; reasons: ReasonCount[] }> {
  const [from, before] = boundsOf(period);
  const within = sql`d.state = 'confirmed' and d.decided_at >= ${from} and d.decided_at < ${before}
    and jsonb_array_length(d.reasons) > 0`;
  const rows = await tx.execute<{ code: string; n: number }>(sql`
    select reason->>'code' as code, count(*)::int as n
    from registration_decision d, jsonb_array_elements(d.reasons) reason
    where ${within} group by 1`);
  const [all] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from registration_decision d where ${within}`,
  );
  return { decisions: all?.n ?? 0, reasons: rows.map(({ code, n }) => ({ code, n })) };
}

/**
 * First decisions of a period: how many registrations were decided for the first time, and how many of those decisions
 * had a reason about each field (a question, or `document.<kind>`). Several reasons about one field count once.
 */
export async function countFirstDecisions(
  tx: Tx,
  period: Period,
): Promise<{ decided: number; wrong: Map<string, number> }> {
  const [from, before] = boundsOf(period);
  const first = sql`
    select distinct on (registration_id) registration_id, reasons, decided_at
    from registration_decision where state = 'confirmed'
    order by registration_id, decided_at`;
  const [all] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from (${first}) d where decided_at >= ${from} and decided_at < ${before}`);
  const rows = await tx.execute<{ field: string; n: number }>(sql`
    select field, count(*)::int as n from (
      select distinct d.registration_id,
        coalesce(reason->'field'->>'question', 'document.' || (reason->'field'->>'document')) as field
      from (${first}) d, jsonb_array_elements(d.reasons) reason
      where decided_at >= ${from} and decided_at < ${before}) each
    group by field`);
  return { decided: all?.n ?? 0, wrong: new Map(rows.map(({ field, n }) => [field, n])) };
}
