import type { Example } from '../example.ts';
import { Seal } from './seal.tsx';

export const examples: Example[] = [
  {
    name: 'valid',
    view: say => (
      <Seal title={say('Sah', 'Valid')}>
        {say(
          'Hitung ulang memberi urutan yang sama untuk 31 dari 31 usaha.',
          'Recomputing gives the same order for 31 of 31 businesses.',
        )}
      </Seal>
    ),
  },
];
