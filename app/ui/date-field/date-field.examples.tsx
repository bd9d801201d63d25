import type { Example } from '../example.ts';
import { DateField } from './date-field.tsx';

export const examples: Example[] = [
  {
    name: 'plain',
    view: say => (
      <DateField
        name="expires"
        label={say('Berlaku sampai', 'Valid until')}
        hint={say('Lihat baris terakhir sertifikat.', 'See the last line of the certificate.')}
        defaultValue="2029-03-31"
      />
    ),
  },
];
