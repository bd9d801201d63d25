import type { Example } from '../example.ts';
import { Progress } from './progress.tsx';

export const examples: Example[] = [
  {
    name: 'reading',
    view: say => (
      <Progress
        value={2310}
        max={4118}
        label={say(
          'Membaca berkas Gratis Ongkir: 2.310 dari 4.118 baris',
          'Reading the Gratis Ongkir file: 2,310 of 4,118 rows',
        )}
      >
        {say('Boleh ditutup. Pekerjaan jalan terus.', 'You may close this. The work goes on.')}
      </Progress>
    ),
  },
];
