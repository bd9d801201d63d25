import type { Example } from '../example.ts';
import { SpeakHint, SpeakLink } from './speak-link.tsx';

export const examples: Example[] = [
  {
    name: 'read-aloud',
    view: say => (
      <>
        <p id="read-this">{say('Boleh salah, boleh diulang.', 'Mistakes are fine, try again.')}</p>
        <p>
          <SpeakLink of="#read-this" />
        </p>
        <SpeakHint />
      </>
    ),
  },
];
