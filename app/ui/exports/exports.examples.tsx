import { Row } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { Exports } from './exports.tsx';

export const examples: Example[] = [
  {
    name: 'both',
    view: () => (
      <Row>
        <Exports csv="/gallery.csv" xlsx="/gallery.xlsx" />
      </Row>
    ),
  },
];
