import { asc } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog/listings.ts';
import type { Curator } from './curator.ts';

export interface Channel {
  id: string;
  name: string;
  /** marketplace or e-katalog. */
  kind: string;
  curatedBy: Curator;
}

/** The pemda's channels, by name. */
export async function listChannels(tx: Tx): Promise<Channel[]> {
  const { id, name, kind, curatedBy } = channel;
  return tx.select({ id, name, kind, curatedBy }).from(channel).orderBy(asc(name));
}
