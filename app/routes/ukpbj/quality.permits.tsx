import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { listPermits } from '~/catalog/report/list-permits.server.ts';
import { PERMIT_DAYS, readPermitDays } from '~/catalog/report/permit-days.ts';
import { PermitTable } from '~/catalog/report/permit-table.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { addDays, daysBetween, formatDay, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Chips } from '~/ui/chips/chips.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.quality-permits',
  access: ['ukpbj'],
  words: ['report', 'catalog.document'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const within = readPermitDays(new URL(v.request.url).searchParams);
  const today = wibDay(v.clock.now());
  const permits = await v.read(tx => listPermits(tx, { until: addDays(today, within) }));
  return {
    title: v.t('report.permits.title'),
    within,
    rows: permits.map(({ district, kind, expiresOn, channels, ...row }) => ({
      ...row,
      place: district ? (findArea(district)?.name ?? district) : '',
      paper: v.t(`catalog.document.${kind}`),
      day: formatDay(expiresOn, v.language),
      days: daysBetween(today, expiresOn),
      channels: channels.join(', '),
    })),
  };
});

export default function Permits() {
  const { title, within, rows } = useLoaderData<typeof loader>();
  const t = useWords();
  const query = `?days=${within}`;
  return (
    <>
      <BackLink to="/ukpbj/quality">{t('report.title')}</BackLink>
      <PageHeader
        title={title}
        lead={t('report.permits.lead')}
        actions={
          <Exports csv={`/ukpbj/quality/permits.csv${query}`} xlsx={`/ukpbj/quality/permits.xlsx${query}`} />
        }
      />
      <Chips
        chips={PERMIT_DAYS.map(days => ({
          to: `?days=${days}`,
          text: t('report.permits.within', { days }),
          current: days === within,
        }))}
      />
      <PermitTable rows={rows} />
    </>
  );
}
