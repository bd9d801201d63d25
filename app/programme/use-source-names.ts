import { useWords } from '~/i18n/use-words.ts';
import type { SalesSource } from '~/sales/sales-source.ts';

/** "Toko Daring (Bela), pesanan; Mbiz, rincian barang": where a figure comes from, in words. */
export function useSourceNames(): (sources: readonly SalesSource[]) => string {
  const t = useWords();
  return sources => sources.map(source => t(`sales.source.${source}`)).join('; ');
}

/** Name of a channel; one that only a file has named keeps its id. */
export function useChannelName(): (channel: string) => string {
  const t = useWords();
  const known = new Set(['gratis-ongkir', 'mbiz', 'tisera', 'bebeli', 'e-katalog']);
  return channel => (known.has(channel) ? t(`sales.channel.${channel}`) : channel);
}
