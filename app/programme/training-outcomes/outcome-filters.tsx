import { useWords } from '~/i18n/use-words.ts';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { GROUPINGS, type Grouping, WINDOWS, type Window } from './outcome.ts';

/** A GET form: what is chosen stands in the address. */
export function OutcomeFilters({ question }: { question: { by: Grouping; days: Window } }) {
  const t = useWords();
  return (
    <FilterBar label={t('training.by')} submit={t('training.show')}>
      <SelectField
        name="by"
        label={t('training.by')}
        defaultValue={question.by}
        options={GROUPINGS.map(value => ({ value, text: t(`training.by.${value}`) }))}
      />
      <SelectField
        name="days"
        label={t('training.days')}
        defaultValue={String(question.days)}
        options={WINDOWS.map(days => ({ value: String(days), text: t(`training.days.${days}`) }))}
      />
    </FilterBar>
  );
}
