import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export interface ConsentCount {
  purpose: string;
  given: number;
  withdrawn: number;
}

/** By purpose: on how many last words the office stands. */
export async function countConsents(tx: Tx): Promise<ConsentCount[]> {
  const rows = await tx.execute<{ purpose: string; given: number; withdrawn: number }>(sql`
    select purpose,
      count(*) filter (where answer = 'given')::int as given,
      count(*) filter (where answer = 'withdrawn')::int as withdrawn
    from (
      select distinct on (purpose, subject_id) purpose, answer
      from consent
      order by purpose, subject_id, answered_at desc, id desc
    ) last
    group by purpose order by purpose`);
  return rows.map(({ purpose, given, withdrawn }) => ({ purpose, given, withdrawn }));
}
