import type { Example } from '../example.ts';
import { ErrorSummary } from './error-summary.tsx';

export const examples: Example[] = [
  {
    name: 'two',
    view: say => (
      <ErrorSummary
        mistakes={[
          {
            field: 'price-wrong',
            text: say('Isi harga dalam rupiah, contoh 15.000', 'Give the price in rupiah, such as 15.000'),
          },
          { text: say('Sinyal putus saat mengirim. Kirim lagi.', 'The connection broke. Send again.') },
        ]}
      />
    ),
  },
];
