import type { Example } from '../example.ts';
import { TextArea } from './textarea.tsx';

export const examples: Example[] = [
  {
    name: 'plain',
    view: say => (
      <TextArea
        name="description"
        label={say('Keterangan', 'Description')}
        defaultValue={say(
          'Emping dari melinjo tua, digoreng tanpa penguat rasa.',
          'Crackers of ripe melinjo, fried without flavour enhancer.',
        )}
      />
    ),
  },
];
