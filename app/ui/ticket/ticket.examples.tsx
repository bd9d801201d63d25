import type { Example } from '../example.ts';
import { Ticket } from './ticket.tsx';

export const examples: Example[] = [
  {
    name: 'promise',
    view: say => (
      <Ticket
        above={say('Nomor antrean', 'Place in the queue')}
        number="101"
        below={say('dari 312', 'of 312')}
        title={say(
          'Paling lambat putaran 9, mulai 30 November 2026',
          'No later than round 9, from 30 November 2026',
        )}
      >
        {say(
          'Giliran bisa maju, tidak bisa mundur, dan tidak bisa disalip.',
          'A turn can move forward, never back, and nobody can pass it.',
        )}
      </Ticket>
    ),
  },
];
