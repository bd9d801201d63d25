import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { FiguresView } from '~/registration/figures/figures-view.tsx';
import { getFigures } from '~/registration/figures/get-figures.server.ts';
import { readPeriod } from '~/registration/figures/period.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { DateField } from '~/ui/date-field/date-field.tsx';
import { FilterBar } from '~/ui/filter-bar/filter-bar.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.registration-figures',
  access: ['ukpbj'],
  words: ['figures', 'registration.page', 'registration.term', 'decisions.reason', 'documents.kind'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const now = v.clock.now();
  const period = readPeriod(new URL(v.request.url).searchParams, wibDay(now));
  return {
    title: v.t('figures.title'),
    now,
    period,
    figures: await v.read(tx => getFigures(tx, period, now)),
  };
});

export default function RegistrationFigures() {
  const { title, now, period, figures } = useLoaderData<typeof loader>();
  const t = useWords();
  const query = `?from=${period.from}&to=${period.to}`;
  return (
    <>
      <BackLink to="/ukpbj/registrations">{t('nav.registrations')}</BackLink>
      <PageHeader title={title} lead={t('figures.lead')} />
      <FilterBar label={t('figures.period')} submit={t('figures.show')}>
        <DateField name="from" label={t('figures.from')} defaultValue={period.from} />
        <DateField name="to" label={t('figures.to')} defaultValue={period.to} />
      </FilterBar>
      <FiguresView figures={figures} period={period} now={now} query={query} />
    </>
  );
}
