import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { CoverageFigure } from '~/sales/coverage-figure.tsx';
import { countUnsold, listUnsold } from '~/sales/list-unsold.server.ts';
import { openUnsold } from '~/sales/open-unsold.server.ts';
import { UnsoldFigure } from '~/sales/unsold-figure.tsx';
import { readAsOf, readUnsoldFilter, writeUnsoldFilter } from '~/sales/unsold-filter.ts';
import { UnsoldFilters } from '~/sales/unsold-filters.tsx';
import { UnsoldTable } from '~/sales/unsold-table.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({ id: 'ukpbj.unsold', access: ['ukpbj'], words: ['sales'], width: 'wide' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const query = new URL(v.request.url).searchParams;
  const today = wibDay(v.clock.now());
  const asOf = readAsOf(query, today);
  const filter = readUnsoldFilter(query);
  const snapshot = await openUnsold(v, asOf);
  const { rows, counts } = await v.readPrimary(async tx => ({
    rows: await listUnsold(tx, asOf, filter),
    counts: await countUnsold(tx, asOf, filter),
  }));
  const place = (code: string) => findArea(code)?.name ?? code;
  return {
    title: v.t('sales.unsold.title'),
    asOf,
    today,
    filter,
    counts,
    files: counts.files,
    coverage: snapshot.coverage,
    products: snapshot.products,
    vendors: snapshot.vendors,
    saleRows: snapshot.saleRows,
    rows: rows.map(row => ({ ...row, place: row.district ? place(row.district) : null })),
    districts: counts.districts.map(code => ({ value: code, text: place(code) })),
  };
});

export default function Unsold() {
  const data = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const { title, asOf, today, filter } = data;
  const day = formatDay(asOf, language);
  const query = writeUnsoldFilter({ ...filter, page: 1 }, asOf === today ? null : asOf);
  return (
    <>
      <PageHeader
        title={title}
        crumb={t('sales.unsold.crumb', {
          asOf: day,
          products: formatNumber(data.products),
          vendors: formatNumber(data.vendors),
        })}
        actions={<Exports csv={`/ukpbj/unsold.csv${query}`} xlsx={`/ukpbj/unsold.xlsx${query}`} />}
      />
      <UnsoldFigure byState={data.counts.byState} files={data.files} saleRows={data.saleRows} asOf={day} />
      <CoverageFigure coverage={data.coverage} files={data.files} asOf={asOf} />
      <h2 id="list">{t('sales.unsold.list')}</h2>
      <UnsoldFilters
        filter={filter}
        asOf={asOf}
        today={today}
        districts={data.districts}
        channels={data.counts.channels}
      />
      <UnsoldTable
        rows={data.rows}
        matching={data.counts.matching}
        saleRows={data.saleRows}
        filter={filter}
        asOf={asOf === today ? null : asOf}
      />
      <p className="soft">{t('sales.unsold.contest')}</p>
    </>
  );
}
