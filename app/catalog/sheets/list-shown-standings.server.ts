import type { Tx } from '#db/client.server.ts';
import type { Language } from '~/i18n/languages.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import { sayShort } from '../quality/say-finding.server.ts';
import { listChannelStandings } from './list-channel-standings.server.ts';
import { findChannelTemplate } from './load-channel-template.server.ts';
import type { ShownStanding } from './shown-standing.ts';

/** How many reasons are named; the rest is in the list of findings. */
const NAMED = 4;

export async function listShownStandings(
  tx: Tx,
  { vendorId, language }: { vendorId: string | null; language: Language },
): Promise<ShownStanding[]> {
  const standings = await listChannelStandings(tx, vendorId);
  return (await listChannels(tx)).map(({ id, name }) => {
    const { ready = 0, held = 0, codes = [] } = standings.find(one => one.channelId === id) ?? {};
    const reasons = codes
      .slice(0, NAMED)
      .map(({ code, products }) => `${sayShort(code, language)} (${products})`);
    return { channelId: id, name, ready, held, reasons, source: findChannelTemplate(id)?.source ?? null };
  });
}
