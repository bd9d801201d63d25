import type { Example } from '../example.ts';
import { NumberField } from './number-field.tsx';

export const examples: Example[] = [
  {
    name: 'unit',
    view: say => (
      <NumberField
        name="net-content"
        label={say('Isi bersih', 'Net content')}
        unit="gram"
        defaultValue="250"
      />
    ),
  },
];
