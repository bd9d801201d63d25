import { useWords } from '~/i18n/use-words.ts';
import { origins } from '~/registration/registration-status.ts';
import { Chips } from '~/ui/chips/chips.tsx';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { SelectField } from '~/ui/select-field/select-field.tsx';
import { type QueueFilter, queueStatuses, writeQueueFilter } from './queue-filter.ts';
import { type AgeBucket, ageBuckets } from './service-promise.ts';

interface QueueFiltersProps {
  filter: QueueFilter;
  districts: readonly { value: string; text: string }[];
  /** How many of each age match the rest of the filter. */
  buckets: Partial<Record<AgeBucket, number>>;
}

/** What the queue shows; the choice lives in the address, so that it can be kept and sent on. */
export function QueueFilters({ filter, districts, buckets }: QueueFiltersProps) {
  const t = useWords();
  const all = t('decisions.filter.all');
  const aged = ageBuckets.filter(bucket => buckets[bucket] !== undefined);
  return (
    <>
      <FilterBar label={t('decisions.filter.label')} submit={t('decisions.filter.submit')}>
        <SelectField
          name="status"
          label={t('decisions.filter.status')}
          defaultValue={filter.status}
          options={queueStatuses.map(value => ({ value, text: t(`decisions.status.${value}`) }))}
        />
        <SelectField
          name="district"
          label={t('decisions.filter.district')}
          empty={all}
          defaultValue={filter.district ?? ''}
          options={districts}
        />
        <SelectField
          name="origin"
          label={t('decisions.filter.origin')}
          empty={all}
          defaultValue={filter.origin ?? ''}
          options={origins.map(value => ({ value, text: t(`decisions.origin.${value}`) }))}
        />
        <SelectField
          name="notes"
          label={t('decisions.filter.notes')}
          empty={all}
          defaultValue={filter.notes ?? ''}
          options={(['yes', 'no'] as const).map(value => ({
            value,
            text: t(`decisions.filter.notes.${value}`),
          }))}
        />
      </FilterBar>
      {aged.length > 0 ? (
        <nav aria-label={t('decisions.filter.bucket')}>
          <Chips
            chips={aged.map(bucket => {
              const current = filter.bucket === bucket;
              return {
                to: `/ukpbj/registrations${writeQueueFilter({ ...filter, page: 1, bucket: current ? null : bucket })}`,
                text: t('decisions.bucket.count', {
                  bucket: t(`decisions.bucket.${bucket}`),
                  n: buckets[bucket] ?? 0,
                }),
                current,
                remove: current,
              };
            })}
          />
        </nav>
      ) : null}
    </>
  );
}
