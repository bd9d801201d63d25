import type { Example } from '../example.ts';
import { Steps } from './steps.tsx';

export const examples: Example[] = [
  {
    name: 'upright',
    view: say => (
      <Steps
        steps={[
          {
            title: say('Daftar dibekukan', 'List frozen'),
            text: (
              <>
                <p>
                  {say('31 usaha, ditutup 16 November 2026.', '31 businesses, closed on 16 November 2026.')}
                </p>
                <code className="mono hash">
                  e4b5081552d6bfd96b2912d08eb36cc08bc32cb087c0c48f822c74b92711224e
                </code>
              </>
            ),
          },
          { title: say('Undian', 'Draw') },
        ]}
      />
    ),
  },
  {
    name: 'lying',
    wide: true,
    view: say => (
      <Steps
        lying
        steps={[
          { title: say('Daftar dibekukan', 'List frozen'), text: '16 November, 09.00', state: 'done' },
          {
            title: say('Masa sanggah', 'Objections'),
            text: say('4 sanggahan', '4 objections'),
            state: 'done',
          },
          { title: say('Undian', 'Draw'), state: 'now', text: '20 November, 14.00' },
          { title: say('Terbitkan', 'Publish') },
        ]}
      />
    ),
  },
];
