import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export interface ChannelStanding {
  channelId: string;
  /** Products that the checks let go out there, and those that they hold back. */
  ready: number;
  held: number;
  /** Codes of the findings that hold products back there, with how many; most first. */
  codes: { code: string; products: number }[];
}

/** How the checked products stand on each channel; of one vendor, or of the whole pemda with null. */
export async function listChannelStandings(tx: Tx, vendorId: string | null): Promise<ChannelStanding[]> {
  const own = vendorId ? sql`where p.vendor_id = ${vendorId}` : sql``;
  const rows = await tx.execute<Record<keyof ChannelStanding, unknown>>(sql`
    with judged as (
      select q.* from quality_result q
      join product p on p.pemda_id = q.pemda_id and p.id = q.product_id ${own}
    ), verdicts as (
      select channel.key as channel_id, count(*) filter (where channel.value = 'true'::jsonb) as ready,
        count(*) filter (where channel.value <> 'true'::jsonb) as held
      from judged cross join lateral jsonb_each(may_go_out) as channel group by channel.key
    ), counted as (
      select channel.key as channel_id, code, count(distinct product_id) as products
      from judged cross join lateral jsonb_each(stops) as channel
        cross join lateral jsonb_array_elements_text(channel.value) as code
      group by channel.key, code
    )
    select channel_id as "channelId", ready::integer, held::integer, coalesce((
      select jsonb_agg(jsonb_build_object('code', code, 'products', products) order by products desc, code)
      from counted where counted.channel_id = verdicts.channel_id
    ), '[]'::jsonb) as codes
    from verdicts order by channel_id`);
  return [...rows] as unknown as ChannelStanding[];
}
