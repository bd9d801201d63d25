import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { vendor } from '#db/schema/registration.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { questions } from '~/registration/answers/questions.ts';
import type { Facts, Goods } from './facts.ts';
import { listFacts } from './list-facts.server.ts';
import { listRequirements, may } from './list-requirements.ts';

/** One product, with what requirements depend on. */
export interface OfferedGoods {
  productId: string;
  vendorId: string;
  goods: Goods;
}

/** Ids of the products that their vendors, all accepted, may publish on one channel at an instant; each judged by itself. */
export async function listPublishable(
  tx: Tx,
  {
    now,
    channel,
    offered,
  }: { now: Date; channel: Facts['channels'][number]; offered: readonly OfferedGoods[] },
): Promise<Set<string>> {
  const today = wibDay(now);
  const facts = new Map(
    (await listFacts(tx, eq(vendor.status, 'accepted'), questions)).map(own => [own.vendorId, own]),
  );
  const judged = new Map<string, boolean>();
  const open = offered.filter(({ vendorId, goods }) => {
    const own = facts.get(vendorId);
    if (!own) return false;
    const key = `${vendorId} ${JSON.stringify(goods)}`;
    const known =
      judged.get(key) ??
      may(listRequirements({ ...own, goods: [goods], channels: [channel] }, today), 'publish', channel.id);
    judged.set(key, known);
    return known;
  });
  return new Set(open.map(one => one.productId));
}
