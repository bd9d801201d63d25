import { E_KATALOG } from './channel.ts';
import { mergeSpans, type Span, subtractSpans } from './measure-coverage.ts';
import { dayNumber } from './read-day.ts';
import { channelOfSource, type SalesSource } from './sales-source.ts';

export interface PeriodOfFile extends Span {
  source: SalesSource;
}

/** First and last day of a month "YYYY-MM". */
export function monthSpan(month: string): Span {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return {
    from: dayNumber(`${month}-01`),
    until: Math.round(Date.UTC(year, number, 0) / 86_400_000),
  };
}

/**
 * Days of each channel on which a sale would have been seen. A file at product level covers its channel. A Bela file
 * covers every marketplace channel, since it shows which merchants sold at all, apart from the months in which one of its
 * orders names neither merchant nor goods: that sale may have been anybody's.
 */
export function coverChannels(
  channels: readonly string[],
  files: readonly PeriodOfFile[],
  anonymousMonths: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Span[]> {
  const bela = files.filter(file => file.source === 'bela');
  return new Map(
    channels.map(channel => {
      const own = files.filter(file => channelOfSource(file.source) === channel);
      const holes = [...(anonymousMonths.get(channel) ?? [])].map(monthSpan);
      const official = channel === E_KATALOG ? [] : subtractSpans(bela, holes);
      return [channel, mergeSpans([...own, ...official])] as const;
    }),
  );
}
