import type { Example } from '../example.ts';
import { SelectField } from './select-field.tsx';

export const examples: Example[] = [
  {
    name: 'empty',
    view: say => (
      <SelectField
        name="district"
        label={say('Kecamatan', 'District')}
        empty={say('Pilih kecamatan', 'Choose a district')}
        options={[
          { value: '33.25.09', text: 'Limpung' },
          { value: '33.25.10', text: 'Gringsing' },
        ]}
      />
    ),
  },
];
