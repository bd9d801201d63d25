import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { getYearReport } from '~/programme/get-year-report.server.ts';
import { listPublishedFigures } from '~/programme/list-published-figures.server.ts';
import { ProgrammePage } from '~/programme/programme-page.tsx';
import { readAsOf } from '~/programme/read-as-of.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({
  id: 'public.programme',
  access: 'public',
  words: ['programme', 'sales'],
  hydrate: false,
  cache: true,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Laris' }];

export const loader = show(handle, async v => {
  const asOf = readAsOf(new URL(v.request.url).searchParams.get('as-of'), wibDay(v.clock.now()));
  return {
    title: v.t('programme.title'),
    report: await v.read(tx => getYearReport(tx, { asOf })),
    published: listPublishedFigures(v.pemda),
    csv: `/programme/${v.pemda}/totals.csv?as-of=${asOf}`,
  };
});

export default function Programme() {
  const { report, published, csv } = useLoaderData<typeof loader>();
  return <ProgrammePage report={report} published={published} csv={csv} />;
}
