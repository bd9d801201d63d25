import { asc } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { channel } from '#db/schema/catalog.ts';

export interface Channel {
  id: string;
  name: string;
}

/** The pemda's channels, by name. */
export async function listChannels(tx: Tx): Promise<Channel[]> {
  return tx.select({ id: channel.id, name: channel.name }).from(channel).orderBy(asc(channel.name));
}
