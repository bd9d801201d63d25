import type { Example } from '../example.ts';
import { FigureWithSource } from '../figure-with-source/figure-with-source.tsx';
import { BarChart } from './bar-chart.tsx';

export const examples: Example[] = [
  {
    name: 'reasons',
    wide: true,
    view: say => (
      <FigureWithSource
        title={say('Sebab terbanyak: tidak ditemukan pembeli', 'Most often: buyers do not find them')}
        lead={say('Tiap produk dihitung sekali.', 'Each product counts once.')}
        meaning={say(
          'sebab adalah dugaan dari data, bukan bukti.',
          'a reason is inferred from data, not proof.',
        )}
        n={say('1.151 produk', '1,151 products')}
        source={say('pemeriksaan produk', 'product checks')}
        asOf={say('14 November 2026', '14 November 2026')}
        csv="/gallery.csv"
        table="/gallery"
      >
        <BarChart
          caption={say('Sebab belum laku', 'Reasons for no sale')}
          bars={[
            {
              label: say('Tidak bisa dibeli', 'Cannot be bought'),
              small: say('stok 0, harga kedaluwarsa', 'no stock, price expired'),
              value: 412,
              text: '412',
            },
            { label: say('Tidak ditemukan', 'Not found'), value: 503, text: '503', named: true },
            { label: say('Jarang dilihat', 'Rarely seen'), value: 236, text: '236' },
          ]}
        />
      </FigureWithSource>
    ),
  },
];
