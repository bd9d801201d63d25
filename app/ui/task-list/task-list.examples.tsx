import type { Example } from '../example.ts';
import { TaskList } from './task-list.tsx';

export const examples: Example[] = [
  {
    name: 'registration',
    view: say => (
      <TaskList
        title={say('Tentang usaha', 'About the business')}
        tasks={[
          {
            name: 'NPWP',
            to: '/',
            small: say(
              'Foto terpotong di sisi kanan. Ambil ulang.',
              'The photo is cut off at the right. Take it again.',
            ),
            status: { tone: 'bad', text: say('Perlu diperbaiki', 'Put right') },
          },
          { name: 'NIB', to: '/', status: { tone: 'busy', text: say('Sedang diperiksa', 'Being checked') } },
          {
            name: say('Periksa jawaban, lalu kirim', 'Check your answers and send'),
            small: say(
              'Bisa dibuka setelah bagian di atas terisi.',
              'Opens once the parts above are filled in.',
            ),
          },
        ]}
      />
    ),
  },
];
