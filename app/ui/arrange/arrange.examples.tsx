import type { Example } from '../example.ts';
import { Columns, Flow, Row } from './arrange.tsx';

export const examples: Example[] = [
  {
    name: 'columns',
    wide: true,
    view: say => (
      <Columns aside>
        <Flow>
          <h3>{say('Dua pertiga', 'Two thirds')}</h3>
          <p>{say('Berdampingan mulai 960 px.', 'Side by side from 960 px.')}</p>
        </Flow>
        <Flow>
          <h3>{say('Sepertiga', 'One third')}</h3>
        </Flow>
      </Columns>
    ),
  },
  {
    name: 'row',
    view: say => (
      <Row ends>
        <h3>{say('Produk saya', 'My products')}</h3>
        <a href="/">{say('Tambah', 'Add')}</a>
      </Row>
    ),
  },
];
