import { BarChart } from '../bar-chart/bar-chart.tsx';
import type { Example } from '../example.ts';
import { FigureWithSource } from './figure-with-source.tsx';

export const examples: Example[] = [
  {
    name: 'number',
    wide: true,
    view: say => (
      <FigureWithSource
        title={say('Rp 61,4 miliar dari target Rp 85 miliar', 'Rp 61.4 billion of Rp 85 billion')}
        lead={say(
          '72 %. Kurang Rp 12,6 miliar dari rencana hari ini.',
          '72 %. Rp 12.6 billion behind the plan for today.',
        )}
        meaning={say('pesanan selesai ke usaha ber-NIB Batang.', 'completed orders to businesses of Batang.')}
        n={say('15.208 pesanan', '15,208 orders')}
        source="e-Katalog"
        asOf="14 November 2026"
      >
        <BarChart
          caption={say('Realisasi dan rencana', 'Realised and planned')}
          max={85}
          bars={[
            { label: say('Realisasi', 'Realised'), value: 61.4, text: '72 %' },
            { label: say('Rencana', 'Planned'), value: 74, text: '87 %' },
          ]}
        />
      </FigureWithSource>
    ),
  },
];
