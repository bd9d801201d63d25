import { type CalendarDay, formatDay } from '~/reference/calendar-day.ts';
import { addressOf } from '../products/sections.ts';
import { sayCurationReasons } from './curation-reasons.ts';
import type { Curator } from './curator.ts';
import { type ListingStatus, mayMove, reportsFor } from './listing-status.ts';
import { effectiveMoves, exposureDays, type LoggedMove, standingOf } from './move-log.ts';

interface Placed {
  channelId: string;
  status: ListingStatus;
}

interface Logged extends LoggedMove {
  channelId: string;
  seq: number;
  mover: 'vendor' | 'office' | 'system';
  reasons: string[];
  note: string | null;
}

interface Setting {
  productId: string;
  channels: readonly { id: string; name: string; curatedBy: Curator }[];
  today: CalendarDay;
  language: 'id' | 'en';
}

/** What waits for the owner comes first, then what waits for others, then what runs by itself. */
const ORDER: readonly ListingStatus[] = [
  'rejected',
  'expired',
  'frozen',
  'curation',
  'out-of-stock',
  'review',
];
const rankOf = (status: ListingStatus) => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length);

/**
 * Where a product stands on each channel, for its owner: since when, for how many days it could be bought, why it stopped
 * and where that is repaired, and what the owner can report. A draft that nobody asked for is not shown.
 */
export function presentListings(
  listings: readonly Placed[],
  moves: readonly Logged[],
  { productId, channels, today, language }: Setting,
) {
  const shown = channels.flatMap(channel => {
    const found = listings.find(listing => listing.channelId === channel.id);
    const log = moves.filter(move => move.channelId === channel.id);
    if (!found || log.length === 0) return [];
    const { status } = found;
    const { since } = standingOf(log);
    const last = effectiveMoves(log).at(-1);
    const spoken = (codes: readonly string[]) =>
      sayCurationReasons(codes, language).map(reason => ({
        ...reason,
        to: addressOf(productId, reason.field),
      }));
    return [
      {
        channelId: channel.id,
        name: channel.name,
        curated: channel.curatedBy === 'office',
        status,
        since: since ? formatDay(since, language) : null,
        days: exposureDays(log, today),
        reasons: spoken(last?.reasons ?? []),
        note: last?.note ?? null,
        reports: reportsFor(status).filter(to => to !== 'delisted'),
        mayDelist: mayMove(status, 'delisted', 'vendor'),
        moves: log.map(({ seq, to, on, undo, mover, reasons, note }) => ({
          ...{ seq, to, on, undo, mover, note, reasons: spoken(reasons) },
        })),
      },
    ];
  });
  return shown.sort((a, b) => rankOf(a.status) - rankOf(b.status));
}
export type ShownListing = ReturnType<typeof presentListings>[number];
