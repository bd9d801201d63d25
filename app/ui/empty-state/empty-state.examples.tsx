import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { EmptyState } from './empty-state.tsx';

export const examples: Example[] = [
  {
    name: 'products',
    view: say => (
      <EmptyState
        title={say('Belum ada produk.', 'No products yet.')}
        action={<Button icon="camera">{say('Tambah produk pertama', 'Add the first product')}</Button>}
      >
        {say(
          'Mulai dari satu barang yang paling sering dibeli tetangga.',
          'Begin with the one thing your neighbours buy most.',
        )}
      </EmptyState>
    ),
  },
];
