import { Action } from '../button/action.tsx';
import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { Card } from './card.tsx';

export const examples: Example[] = [
  {
    name: 'next',
    view: say => (
      <Card
        next
        over={say('Satu hal berikutnya', 'One next thing')}
        title={say('Foto ulang emping melinjo 250 g', 'Photograph the crackers again')}
      >
        <p>
          {say(
            'Fotonya buram. Karena itu barang ini belum boleh tayang. Butuh sekitar 2 menit.',
            'The photo is blurred, so this product may not go out yet. It takes about 2 minutes.',
          )}
        </p>
        <Button full icon="camera">
          {say('Ambil foto', 'Take a photo')}
        </Button>
        <Action to="/">{say('Ingatkan besok pagi', 'Remind me tomorrow morning')}</Action>
      </Card>
    ),
  },
  {
    name: 'plain',
    view: say => (
      <Card title={say('Butuh bantuan?', 'Need help?')}>
        <p>{say('Pendamping Anda di Limpung: Pak Joko.', 'Your field officer in Limpung: Pak Joko.')}</p>
      </Card>
    ),
  },
];
