import { useWords } from '~/i18n/use-words.ts';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { TextField } from '~/ui/text-field/text-field.tsx';
import { SEVERITIES } from '../quality/profile.ts';
import type { FindingFilter } from './finding-filter.ts';

type Options = { value: string; text: string }[];

interface FindingFiltersProps {
  filter: FindingFilter;
  checks: Options;
  categories: Options;
  districts: Options;
}

/** A GET form: what is chosen stands in the address. */
export function FindingFilters({ filter, checks, categories, districts }: FindingFiltersProps) {
  const t = useWords();
  const every = t('report.filter.every');
  const severities = SEVERITIES.map(value => ({ value, text: t(`report.severity.${value}`) }));
  const fields = [
    ['check', filter.check, checks],
    ['severity', filter.severity, severities],
    ['category', filter.category, categories],
    ['district', filter.district, districts],
  ] as const;
  return (
    <FilterBar label={t('report.filter')} submit={t('report.filter.apply')}>
      {fields.map(([name, value, options]) => (
        <SelectField
          key={name}
          name={name}
          label={t(`report.filter.${name}`)}
          defaultValue={value ?? ''}
          empty={every}
          options={options}
        />
      ))}
      <TextField
        name="q"
        type="search"
        label={t('report.filter.search')}
        defaultValue={filter.search ?? ''}
      />
    </FilterBar>
  );
}
