import type { Example } from '../example.ts';
import { Disclosure } from './disclosure.tsx';

export const examples: Example[] = [
  {
    name: 'help',
    view: say => (
      <Disclosure title={say('Saya belum punya NIB', 'I have no NIB yet')}>
        <p className="inset">
          {say('NIB gratis dan dibuat di oss.go.id.', 'A NIB is free and made at oss.go.id.')}
        </p>
      </Disclosure>
    ),
  },
];
