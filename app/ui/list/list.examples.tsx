import type { Example } from '../example.ts';
import { Kawung } from '../kawung/kawung.tsx';
import { Item, List } from './list.tsx';

export const examples: Example[] = [
  {
    name: 'products',
    view: say => (
      <List>
        <li>
          <Item
            to="/"
            photo={
              <span className="thumb">
                <Kawung />
              </span>
            }
            name={say('Emping melinjo manis 200 g', 'Sweet crackers 200 g')}
            status={{ tone: 'good', text: say('Laku', 'Sold') }}
            small={say('Pertama laku 3 Oktober 2026.', 'First sold on 3 October 2026.')}
          />
        </li>
        <li>
          <Item
            to="/"
            photo={
              <span className="thumb">
                <Kawung />
              </span>
            }
            name={say('Gula aren cetak 500 g', 'Palm sugar 500 g')}
            status={{ tone: 'unknown', text: say('Belum pasti', 'Uncertain') }}
            small={say('Data Tisera sejak Juli belum kami terima.', 'Tisera has sent no data since July.')}
          />
        </li>
      </List>
    ),
  },
  {
    name: 'card',
    view: say => (
      <Item
        card
        arrow
        icon="book"
        to="/"
        name={say('Memotret barang dengan HP', 'Photographing with a phone')}
        small={say('4 menit, 38 KB', '4 minutes, 38 KB')}
      />
    ),
  },
  {
    name: 'status',
    view: say => (
      <List>
        <li>
          <Item
            to="/"
            name={say('Bayar paling lama 7 hari kerja', 'Pay within 7 working days')}
            small={say('Nilai tengah 5 hari.', 'Median 5 days.')}
            status={{ tone: 'good', text: say('Tercapai', 'Reached') }}
          />
        </li>
      </List>
    ),
  },
];
