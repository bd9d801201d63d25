import type { Example } from '../example.ts';
import { FigureWithSource } from '../figure-with-source/figure-with-source.tsx';
import { StateBar } from './state-bar.tsx';

export const examples: Example[] = [
  {
    name: 'states',
    wide: true,
    view: say => (
      <FigureWithSource
        title={say(
          '1.893 terbukti belum pernah laku, 1.250 belum bisa dipastikan',
          '1,893 proven never sold, 1,250 uncertain',
        )}
        meaning={say('arsir = kami belum tahu.', 'hatching = we do not know yet.')}
        n={say('4.812 produk', '4,812 products')}
        source={say('berkas penjualan lima saluran', 'sales files of five channels')}
        asOf="14 November 2026"
      >
        <StateBar
          label={say('Keadaan 4.812 produk', 'State of 4,812 products')}
          parts={[
            { text: say('Laku', 'Sold'), value: 1204, number: '1.204', small: '25 %', fill: 3 },
            {
              text: say('Belum laku, terbukti', 'Never sold, proven'),
              value: 1893,
              number: '1.893',
              small: '39 %',
              fill: 1,
            },
            {
              text: say('Belum pasti', 'Uncertain'),
              value: 1250,
              number: '1.250',
              small: '26 %',
              fill: 'unknown',
            },
            { text: say('Masih baru', 'Still new'), value: 465, number: '465', small: '10 %', fill: 0 },
          ]}
        />
      </FigureWithSource>
    ),
  },
];
