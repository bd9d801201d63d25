import type { Example } from '../example.ts';
import { ScoreRing } from './score-ring.tsx';

export const examples: Example[] = [
  {
    name: 'held',
    view: say => (
      <ScoreRing value={59} tone="bad" label={say('Nilai 59 dari 100', 'Score 59 of 100')}>
        <p>
          <b>{say('Ada 2 hal yang wajib dibereskan.', '2 things must be put right.')}</b>{' '}
          {say('Selama belum beres, nilai tertahan di 59.', 'Until then the score stays at 59.')}
        </p>
      </ScoreRing>
    ),
  },
  {
    name: 'good',
    view: say => (
      <ScoreRing value={94} tone="good" label={say('Nilai 94 dari 100', 'Score 94 of 100')}>
        <p>
          <b>{say('Boleh tayang.', 'May go out.')}</b>
        </p>
      </ScoreRing>
    ),
  },
];
