import type { Example } from '../example.ts';
import { Counts } from './counts.tsx';

export const examples: Example[] = [
  {
    name: 'session',
    view: say => (
      <Counts
        counts={[
          { term: say('hadir', 'present'), value: '27' },
          { term: say('terdaftar', 'enrolled'), value: '40' },
          { term: say('belum terkirim', 'not sent yet'), value: '6' },
        ]}
      />
    ),
  },
];
