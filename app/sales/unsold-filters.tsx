import { useWords } from '~/i18n/use-words.ts';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { nameChannel } from './name-channel.ts';
import { neverSoldStates } from './never-sold-state.ts';
import type { UnsoldFilter } from './unsold-filter.ts';

interface UnsoldFiltersProps {
  filter: UnsoldFilter;
  asOf: string;
  today: string;
  districts: { value: string; text: string }[];
  channels: string[];
}

/** A GET form: what is chosen stands in the address. */
export function UnsoldFilters({ filter, asOf, today, districts, channels }: UnsoldFiltersProps) {
  const t = useWords();
  const every = t('sales.unsold.filter.every');
  return (
    <FilterBar label={t('sales.unsold.filter')} submit={t('sales.unsold.filter.apply')}>
      <SelectField
        name="state"
        label={t('sales.unsold.filter.state')}
        defaultValue={filter.state}
        options={['unsold', ...neverSoldStates, 'all'].map(value => ({
          value,
          text: t(`sales.state.${value}`),
        }))}
      />
      <SelectField
        name="district"
        label={t('sales.unsold.filter.district')}
        defaultValue={filter.district ?? ''}
        empty={every}
        options={districts}
      />
      <SelectField
        name="channel"
        label={t('sales.unsold.filter.channel')}
        defaultValue={filter.channel ?? ''}
        empty={every}
        options={channels.map(value => ({ value, text: nameChannel(value, t) }))}
      />
      <TextField
        name="q"
        type="search"
        label={t('sales.unsold.filter.search')}
        defaultValue={filter.search ?? ''}
      />
      <DateField name="asOf" label={t('sales.unsold.filter.as-of')} defaultValue={asOf} max={today} />
    </FilterBar>
  );
}
