import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findArea } from '#db/reference/find-area.ts';
import { nameCategory } from '~/catalog/category-options.server.ts';
import { checkTitle } from '~/catalog/quality/say-finding.server.ts';
import { listQualityCells } from '~/catalog/report/list-quality-cells.server.ts';
import { listQualityDays } from '~/catalog/report/list-quality-days.server.ts';
import { type QualitySum, sumAll, sumCells } from '~/catalog/report/quality-cell.ts';
import { QualityFigures } from '~/catalog/report/quality-figures.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'ukpbj.quality',
  access: ['ukpbj'],
  words: ['report'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { cells, points } = await v.read(async tx => ({
    cells: await listQualityCells(tx),
    points: await listQualityDays(tx, 12),
  }));
  const all = sumAll(cells);
  const named = ([check, products]: [string, number]) => ({
    check,
    products,
    title: checkTitle(check, v.language),
  });
  const group = (name: (of: string) => string) => (sum: QualitySum) => {
    const { findings, ...rest } = sum;
    return { ...rest, name: name(sum.of), first: findings[0] ? named(findings[0]) : null };
  };
  const place = (code: string) => findArea(code)?.name ?? (code || v.t('report.place-unknown'));
  return {
    title: v.t('report.title'),
    products: all.products,
    mayGoOut: all.mayGoOut,
    asOf: formatInstant(v.clock.now(), v.language),
    checks: all.findings.map(named),
    categories: sumCells(cells, cell => cell.category).map(group(of => nameCategory(of, v.language))),
    districts: sumCells(cells, cell => cell.district).map(group(place)),
    points,
  };
});

export default function Quality() {
  const { title, ...data } = useLoaderData<typeof loader>();
  const t = useWords();
  const counts = { products: formatNumber(data.products), ready: formatNumber(data.mayGoOut) };
  return (
    <>
      <PageHeader title={title} lead={t('report.lead', counts)} />
      <Row>
        <ButtonLink kind="second" to="/ukpbj/quality/findings?severity=stop">
          {t('report.to-findings')}
        </ButtonLink>
        <ButtonLink kind="second" to="/ukpbj/quality/permits">
          {t('report.to-permits')}
        </ButtonLink>
        <ButtonLink kind="second" to="/ukpbj/product-sheets">
          {t('report.to-sheets')}
        </ButtonLink>
      </Row>
      <QualityFigures {...data} />
    </>
  );
}
