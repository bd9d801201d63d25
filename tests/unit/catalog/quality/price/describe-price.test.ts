import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { exampleSchema } from '~/catalog/quality/example.ts';
import { loadHelpPage } from '~/catalog/quality/load-help.server.ts';
import { describePrice } from '~/catalog/quality/price/describe-price.ts';

const lines = (given: object) =>
  describePrice(exampleSchema.parse({ title: 'Emping', ...given })).map(line =>
    line.replaceAll('\u00a0', ' '),
  );

describe('describePrice', () => {
  it.each([
    [{ priceRupiah: 45_000 }, ['Rp 45.000']],
    [{ priceRupiah: 450_000, previousPriceRupiah: 45_000 }, ['Rp 45.000 → Rp 450.000']],
    [{ priceRupiah: 56_000, priceBeforePpnRupiah: 50_000 }, ['Rp 50.000 + PPN = Rp 56.000']],
    [{ priceText: '12,500', priceRupiah: 12_500 }, ['“12,500”']],
    [
      { priceRupiah: 60_000, elsewhere: [{ where: 'Tokopedia', priceRupiah: 45_000 }] },
      ['Rp 60.000', 'Tokopedia: Rp 45.000'],
    ],
    [{ priceSteps: [{ from: 10, priceRupiah: 42_000 }] }, ['≥ 10: Rp 42.000']],
    [{ variants: [{ name: '250 g', priceRupiah: 45_000 }] }, ['250 g: Rp 45.000']],
    [
      { priceRupiah: 450, peers: [{ title: 'Emping asin', priceRupiah: 42_000 }] },
      ['Rp 450', '≈ Emping asin: Rp 42.000'],
    ],
    [
      { netContent: '250 g', priceRupiah: 450_000, around: { unitPrices: [150, 210, 180] } },
      ['250 g', 'Rp 450.000', '≈ Rp 150.000–Rp 210.000 / kg (n = 3)'],
    ],
    [{ description: 'Beli lima cuma 200rb.' }, ['Beli lima cuma 200rb.']],
    [{ priceIncludesPpn: true, vendor: { pkp: false } }, ['PPN ✓ · PKP ✗']],
    [{}, []],
  ])('%j', (given, expected) => {
    expect(lines(given)).toEqual(expected);
  });
  it('tells every bad example of a price check from every good one', () => {
    for (const { meta } of ALL_CHECKS.filter(check => check.meta.group === 'price')) {
      const { examples } = loadHelpPage(meta.id, 'id');
      const shown = examples.map(({ good, listing }) => ({
        good,
        text: [listing.title, ...describePrice(listing)].join('\n'),
      }));
      for (const bad of shown.filter(({ good }) => !good))
        expect(
          shown.some(({ good, text }) => good && text === bad.text),
          `${meta.id}: ${bad.text}`,
        ).toBe(false);
    }
  });
});
