import type { Example } from '../example.ts';
import { Facts } from './facts.tsx';

export const examples: Example[] = [
  {
    name: 'answers',
    view: say => (
      <Facts
        facts={[
          { term: 'NIB', value: <span className="number">9120 4051 23456</span>, change: '/' },
          { term: 'NIK', value: '33•• •••• •••• 0003', change: '/' },
          { term: 'Halal', value: say('Dilewati', 'Skipped'), change: '/' },
        ]}
      />
    ),
  },
];
