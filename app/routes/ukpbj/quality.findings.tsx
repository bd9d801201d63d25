import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { categoryOptions, nameCategory } from '~/catalog/category-options.server.ts';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import { checkTitle, sayFinding } from '~/catalog/quality/say-finding.server.ts';
import { readFindingFilter, writeFindingFilter } from '~/catalog/report/finding-filter.ts';
import { FindingFilters } from '~/catalog/report/finding-filters.tsx';
import { FindingTable } from '~/catalog/report/finding-table.tsx';
import { listFindings } from '~/catalog/report/list-findings.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.quality-findings',
  access: ['ukpbj'],
  words: ['report'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const filter = readFindingFilter(new URL(v.request.url).searchParams);
  const found = await v.read(tx => listFindings(tx, filter));
  const place = (code: string | null) => (code ? (findArea(code)?.name ?? code) : '');
  return {
    title: filter.check ? checkTitle(filter.check, v.language) : v.t('report.findings.title'),
    filter,
    matching: found.matching,
    rows: found.rows.map(({ data, check, since, district, category, ...row }) => ({
      ...row,
      place: place(district),
      category: nameCategory(category, v.language),
      says: sayFinding({ code: row.code, data }, v.language),
      since: formatDay(wibDay(since), v.language),
    })),
    checks: ALL_CHECKS.map(({ meta }) => ({ value: meta.id, text: checkTitle(meta.id, v.language) })),
    categories: categoryOptions(v.language),
    districts: found.districts.map(value => ({ value, text: place(value) })),
  };
});

export default function Findings() {
  const { title, filter, matching, rows, ...options } = useLoaderData<typeof loader>();
  const t = useWords();
  const query = writeFindingFilter({ ...filter, page: 1 });
  return (
    <>
      <BackLink to="/ukpbj/quality">{t('report.title')}</BackLink>
      <PageHeader
        title={title}
        actions={
          <Exports
            csv={`/ukpbj/quality/findings.csv${query}`}
            xlsx={`/ukpbj/quality/findings.xlsx${query}`}
          />
        }
      />
      <FindingFilters filter={filter} {...options} />
      <FindingTable rows={rows} matching={matching} filter={filter} />
    </>
  );
}
