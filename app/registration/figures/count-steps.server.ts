import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { addDays, wibInstant } from '~/reference/calendar-day.ts';
import { questionPages } from '../answers/question-pages.server.ts';
import type { StepCount } from './funnel.ts';
import type { Period } from './period.ts';

/** First and one-past-last instant of a period. */
export function boundsOf({ from, to }: Period): [string, string] {
  return [wibInstant(from).toISOString(), wibInstant(addDays(to, 1)).toISOString()];
}

type PageRow = { page: string; reached: number; passed: number; median: number | null };
type WholeRow = { started: number; opened: number; submitted: number; accepted: number };

/**
 * Steps of the registrations that were started in a period, whatever became of them since. A page is reached when it
 * was opened and passed when it was complete once; pages that are asked later are left out.
 */
export async function countSteps(tx: Tx, period: Period): Promise<StepCount[]> {
  const [from, before] = boundsOf(period);
  const pages = await tx.execute<PageRow>(sql`
    select s.page, count(*)::int as reached, count(s.completed_at)::int as passed,
      percentile_cont(0.5) within group (order by extract(epoch from s.completed_at - s.first_opened_at))
        filter (where s.completed_at is not null) as median
    from registration_step s
    join registration r on r.pemda_id = s.pemda_id and r.id = s.registration_id
    where r.started_at >= ${from} and r.started_at < ${before}
    group by s.page`);
  const [whole] = await tx.execute<WholeRow>(sql`
    select count(*)::int as started,
      count(*) filter (where exists (
        select 1 from registration_step s where s.pemda_id = r.pemda_id and s.registration_id = r.id))::int as opened,
      count(*) filter (where exists (
        select 1 from registration_move m
        where m.pemda_id = r.pemda_id and m.registration_id = r.id and m.to_status = 'submitted'))::int as submitted,
      count(*) filter (where exists (
        select 1 from registration_move m
        where m.pemda_id = r.pemda_id and m.registration_id = r.id and m.to_status = 'accepted'))::int as accepted
    from registration r
    where r.started_at >= ${from} and r.started_at < ${before}`);
  const { started = 0, opened = 0, submitted = 0, accepted = 0 } = whole ?? {};
  const asked = questionPages.filter(page => !page.later);
  const found = new Map(pages.map(row => [row.page, row]));
  return [
    { step: 'start', reached: started, passed: opened, medianSeconds: null },
    ...asked.map(({ page }) => {
      const row = found.get(page);
      const medianSeconds = row?.median === null || !row ? null : Math.round(Number(row.median));
      return { step: page, reached: row?.reached ?? 0, passed: row?.passed ?? 0, medianSeconds };
    }),
    { step: 'submit', reached: submitted, passed: accepted, medianSeconds: null },
    { step: 'accept', reached: accepted, passed: accepted, medianSeconds: null },
  ];
}
