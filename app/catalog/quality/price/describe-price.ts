import { formatRupiah } from '~/reference/rupiah.ts';
import { parseNetContent } from '../../net-content.ts';
import { unitPriceBasis } from '../../unit-price.ts';
import type { Example } from '../example.ts';
import { type ListingInput, listingSchema } from '../listing.ts';

/** What the example of a price check is about, line by line, in signs that need no words: "Rp 45.000 → Rp 450.000". */
export function describePrice(example: Example): string[] {
  const { photos: _, around, today: __, ...listing } = example;
  const given = listingSchema.parse(listing);
  return [
    given.netContent ?? '',
    given.priceText ? `“${given.priceText}”` : price(given),
    ...(given.elsewhere ?? []).map(({ where, priceRupiah }) => `${where}: ${formatRupiah(priceRupiah)}`),
    ...(given.priceSteps ?? []).map(({ from, priceRupiah }) => `≥ ${from}: ${formatRupiah(priceRupiah)}`),
    ...(given.variants ?? []).map(({ name, priceRupiah }) => `${name}: ${formatRupiah(priceRupiah ?? 0)}`),
    ...(given.peers ?? []).map(({ title, priceRupiah }) => `≈ ${title}: ${formatRupiah(priceRupiah)}`),
    usualRange(given.netContent, around.unitPrices),
    given.description ?? '',
    tax(given),
  ].filter(line => line !== '');
}

function price({ priceRupiah, previousPriceRupiah, priceBeforePpnRupiah }: ListingInput): string {
  if (typeof priceRupiah !== 'number') return '';
  const now = formatRupiah(priceRupiah);
  if (previousPriceRupiah) return `${formatRupiah(previousPriceRupiah)} → ${now}`;
  return priceBeforePpnRupiah ? `${formatRupiah(priceBeforePpnRupiah)} + PPN = ${now}` : now;
}

function usualRange(netContent: ListingInput['netContent'], unitPrices: unknown): string {
  const basis = unitPriceBasis(null, parseNetContent(netContent ?? ''));
  if (!basis || !Array.isArray(unitPrices) || unitPrices.length === 0) return '';
  const prices = unitPrices.map(Number);
  const [low, high] = [Math.min(...prices), Math.max(...prices)].map(each =>
    formatRupiah(each * basis.amount),
  );
  return `≈ ${low}–${high} / ${basis.per} (n = ${prices.length})`;
}

function tax({ priceIncludesPpn, vendor }: ListingInput): string {
  if (typeof priceIncludesPpn !== 'boolean' || typeof vendor?.pkp !== 'boolean') return '';
  const sign = (yes: boolean) => (yes ? '✓' : '✗');
  return `PPN ${sign(priceIncludesPpn)} · PKP ${sign(vendor.pkp)}`;
}
