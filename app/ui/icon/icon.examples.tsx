import { Row } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { drawings } from './drawings.ts';
import { Icon, type IconName } from './icon.tsx';

export const examples: Example[] = [
  {
    name: 'all',
    view: () => (
      <Row>
        {(Object.keys(drawings) as IconName[]).map(name => (
          <span className="row small" key={name}>
            <Icon name={name} />
            {name}
          </span>
        ))}
      </Row>
    ),
  },
];
