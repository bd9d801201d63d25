import { Tiles } from '../arrange/arrange.tsx';
import type { Example } from '../example.ts';
import { Kawung } from '../kawung/kawung.tsx';
import { PhotoCard } from './photo-card.tsx';

export const examples: Example[] = [
  {
    name: 'tiles',
    wide: true,
    view: say => (
      <Tiles>
        {['Kopi Tombo bubuk 200 g', 'Besek bambu isi 10'].map(title => (
          <li key={title}>
            <PhotoCard
              photo={<Kawung />}
              title={title}
              to="/"
              why={say(
                'Antrean 75 dari 312. Belum tercatat laku, data mencakup 97 %.',
                'Place 75 of 312. No sale recorded, data cover 97 %.',
              )}
            >
              <p className="soft">Kopi Pak Kasno, Bandar</p>
              <p>
                <span className="price">Rp 38.000</span> {say('per bungkus', 'per pack')}
              </p>
            </PhotoCard>
          </li>
        ))}
      </Tiles>
    ),
  },
];
