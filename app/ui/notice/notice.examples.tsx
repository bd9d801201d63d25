import type { Example } from '../example.ts';
import { Notice } from './notice.tsx';

export const examples: Example[] = [
  {
    name: 'info',
    view: say => (
      <Notice>
        {say(
          'Daftar untuk putaran 9 dibekukan 23 November 2026 pukul 09.00.',
          'The list for round 9 is frozen on 23 November 2026 at 09.00.',
        )}
      </Notice>
    ),
  },
  {
    name: 'good',
    view: say => (
      <Notice tone="good" title={say('Tersimpan.', 'Saved.')}>
        {say('Produk masuk antrean pemeriksaan.', 'The product waits to be checked.')}
      </Notice>
    ),
  },
  {
    name: 'wait',
    view: say => (
      <Notice tone="wait" icon="offline" title={say('Sinyal putus.', 'No signal.')}>
        {say('Isian Anda tersimpan di HP ini.', 'What you wrote is kept on this phone.')}
      </Notice>
    ),
  },
  {
    name: 'bad',
    view: say => (
      <Notice tone="bad" title={say('3 baris ditolak.', '3 rows refused.')}>
        {say('Baris 14, 15, dan 82 tidak punya tanggal.', 'Rows 14, 15 and 82 have no date.')}
      </Notice>
    ),
  },
];
