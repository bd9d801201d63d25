import { useWords } from '~/i18n/use-words.ts';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { channels } from './channels.ts';
import type { OutboxFilter } from './outbox-filter.ts';
import { templates } from './templates.ts';

/** Which message and which way; the state stands above as chips with its count. */
export function OutboxFilters({ filter }: { filter: OutboxFilter }) {
  const t = useWords();
  const all = t('messages.outbox.all');
  return (
    <FilterBar label={t('messages.outbox.filter')} submit={t('messages.outbox.apply')}>
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      <SelectField
        name="template"
        label={t('messages.outbox.what')}
        empty={all}
        defaultValue={filter.template ?? ''}
        options={templates.map(value => ({ value, text: t(`messages.template.${value}`) }))}
      />
      <SelectField
        name="channel"
        label={t('messages.outbox.channel')}
        empty={all}
        defaultValue={filter.channel ?? ''}
        options={channels.map(value => ({ value, text: t(`messages.channel.${value}`) }))}
      />
    </FilterBar>
  );
}
