import type { Example } from '../example.ts';
import { SelectField } from '../select-field/select-field.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { FilterBar } from './filter-bar.tsx';

export const examples: Example[] = [
  {
    name: 'products',
    wide: true,
    view: say => (
      <FilterBar label={say('Saring produk', 'Filter products')} submit={say('Terapkan', 'Apply')}>
        <SelectField
          name="state"
          label={say('Keadaan', 'State')}
          empty={say('Semua', 'All')}
          options={[{ value: 'unsold', text: say('Belum laku', 'Never sold') }]}
        />
        <TextField
          name="q"
          type="search"
          label={say('Cari produk atau usaha', 'Find a product or business')}
        />
      </FilterBar>
    ),
  },
];
