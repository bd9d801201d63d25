import { useWords } from '~/i18n/use-words.ts';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { CURATION_STATUSES, type CurationFilter } from './curation-filter.ts';

interface CurationFiltersProps {
  filter: CurationFilter;
  channels: readonly { value: string; text: string }[];
  categories: readonly { value: string; text: string }[];
}

/** What the queue shows; the choice lives in the address, so that it can be kept and sent on. */
export function CurationFilters({ filter, channels, categories }: CurationFiltersProps) {
  const t = useWords();
  const all = t('listings.filter.all');
  return (
    <FilterBar label={t('listings.filter.label')} submit={t('listings.filter.submit')}>
      <SelectField
        name="status"
        label={t('listings.filter.status')}
        defaultValue={filter.status}
        options={CURATION_STATUSES.map(value => ({ value, text: t(`listings.status.${value}`) }))}
      />
      <SelectField
        name="channel"
        label={t('listings.filter.channel')}
        empty={all}
        defaultValue={filter.channel ?? ''}
        options={channels}
      />
      <SelectField
        name="category"
        label={t('listings.filter.category')}
        empty={all}
        defaultValue={filter.category ?? ''}
        options={categories}
      />
      <SelectField
        name="findings"
        label={t('listings.filter.findings')}
        empty={all}
        defaultValue={filter.findings ?? ''}
        options={(['yes', 'no'] as const).map(value => ({
          value,
          text: t(`listings.filter.findings.${value}`),
        }))}
      />
    </FilterBar>
  );
}
