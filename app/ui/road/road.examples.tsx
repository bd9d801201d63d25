import type { Example } from '../example.ts';
import { Road } from './road.tsx';

export const examples: Example[] = [
  {
    name: 'on-the-way',
    view: say => (
      <Road
        petals={['done', 'done', 'now', 'off']}
        core="off"
        title={say('Langkah 3 dari 5: Tayang', 'Step 3 of 5: Listed')}
      >
        {say(
          'Sudah: Daftar, Lengkapi. Sesudah ini: Belajar, Laku.',
          'Done: register, complete. Next: learn, sold.',
        )}
      </Road>
    ),
  },
  {
    name: 'sold',
    view: say => (
      <Road
        petals={['done', 'done', 'done', 'done']}
        core="done"
        title={say('Langkah 5 dari 5: Laku', 'Step 5 of 5: Sold')}
      />
    ),
  },
];
