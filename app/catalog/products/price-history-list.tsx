import { useWords } from '~/i18n/use-words.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { Facts } from '~/ui/facts/facts.tsx';

interface PriceLine {
  /** The day in words. */
  since: string;
  priceRupiah: number | null;
  includesPpn: boolean;
  ppnRate: number | null;
}

/** Every price that the product has had, with the day from which it held. */
export function PriceHistory({ prices }: { prices: readonly PriceLine[] }) {
  const t = useWords();
  if (prices.length === 0) return null;
  const facts = prices.map(({ since, priceRupiah, includesPpn, ppnRate }) => {
    const price = priceRupiah === null ? t('catalog.history.none') : formatRupiah(priceRupiah);
    const ppn = includesPpn
      ? t('catalog.history.with-ppn', { rate: ppnRate ?? 0 })
      : t('catalog.history.no-ppn');
    return { term: t('catalog.history.since', { day: since }), value: `${price}, ${ppn}` };
  });
  return (
    <section>
      <h2>{t('catalog.history.title')}</h2>
      <Facts facts={facts} />
    </section>
  );
}
