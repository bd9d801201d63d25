import { Row } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { Kawung } from './kawung.tsx';

export const examples: Example[] = [
  {
    name: 'steps',
    view: () => (
      <Row>
        {(['done', 'now', 'off'] as const).map(petal => (
          <span className="thumb" key={petal}>
            <Kawung petals={['done', petal, 'off', 'off']} />
          </span>
        ))}
      </Row>
    ),
  },
];
