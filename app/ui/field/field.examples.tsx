import type { Example } from '../example.ts';
import { Field } from './field.tsx';

export const examples: Example[] = [
  {
    name: 'own-control',
    view: say => (
      <Field
        name="loudness"
        label={say('Kecepatan bacaan', 'Reading speed')}
        hint={say('Geser ke kanan supaya lebih cepat.', 'Move it to the right to read faster.')}
      >
        {control => <input type="range" min="1" max="5" {...control} />}
      </Field>
    ),
  },
];
