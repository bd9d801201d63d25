import { sql } from 'drizzle-orm';

/**
 * The stretches of days in which listings could be bought, as a subquery over the whole pemda: `pemda_id, listing_id,
 * from_on, until_on` (first day after it, null while it lasts). The same as `liveStretches` of the log, set-wise: moves
 * that were taken back do not count, and each holds until the earliest day that a later written one names.
 */
export const liveStretchRows = sql`
  select pemda_id, listing_id, effective_on as from_on, until_on
  from (
    select kept.*, min(effective_on) over (
      partition by pemda_id, listing_id order by seq rows between 1 following and unbounded following
    ) as until_on
    from (
      select pemda_id, listing_id, seq, to_status, effective_on, undo,
        coalesce(lead(undo) over (partition by pemda_id, listing_id order by seq), false) as undone
      from listing_move
    ) kept
    where not undo and not undone
  ) held
  where to_status = 'live' and (until_on is null or until_on > effective_on)`;
