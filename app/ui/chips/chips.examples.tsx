import type { Example } from '../example.ts';
import { Chips } from './chips.tsx';

export const examples: Example[] = [
  {
    name: 'filters',
    view: say => (
      <Chips
        chips={[
          { to: '/gallery', text: 'Limpung', remove: true },
          { to: '/gallery', text: say('Simpan saringan ini', 'Keep this filter') },
        ]}
      />
    ),
  },
  {
    name: 'tabs',
    view: say => (
      <Chips
        chips={[
          { to: '/gallery', text: say('Semua 40', 'All 40'), current: true },
          { to: '/gallery', text: say('Hadir 27', 'Present 27') },
        ]}
      />
    ),
  },
];
