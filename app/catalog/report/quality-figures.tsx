import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { BarChart } from '~/ui/bar-chart/bar-chart.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { writeFindingFilter } from './finding-filter.ts';
import { meanScore } from './quality-cell.ts';

export interface NamedCheck {
  check: string;
  title: string;
  products: number;
}

export interface NamedGroup {
  of: string;
  name: string;
  products: number;
  mayGoOut: number;
  scoreSum: number;
  first: NamedCheck | null;
}

export interface QualityFigureData {
  products: number;
  mayGoOut: number;
  asOf: string;
  checks: NamedCheck[];
  categories: NamedGroup[];
  districts: NamedGroup[];
  points: { on: string; products: number; mayGoOut: number; scoreSum: number }[];
}

const SHOWN = 15;
const percent = (part: number, whole: number) =>
  `${formatNumber(whole === 0 ? 0 : (100 * part) / whole)}\u00a0%`;

function useSource(data: QualityFigureData) {
  const t = useWords();
  return (name: string) => ({
    meaning: t(`report.${name}.meaning`),
    n: t('report.products', { n: data.products }),
    source: t('report.source'),
    asOf: data.asOf,
    csv: `/ukpbj/quality/${name}.csv`,
  });
}

/** Which findings are most frequent, where, and whether it gets better; each a way into the list behind it. */
export function QualityFigures(data: QualityFigureData) {
  const t = useWords();
  const source = useSource(data);
  const [first] = data.checks;
  const title = first
    ? t('report.checks.finding', { check: first.title, n: first.products })
    : t('report.checks.none');
  return (
    <>
      <FigureWithSource title={title} {...source('checks')}>
        {first ? (
          <BarChart
            caption={t('report.checks.caption')}
            bars={data.checks.slice(0, SHOWN).map(({ check, title: name, products }, at) => ({
              label: <Link to={`/ukpbj/quality/findings${writeFindingFilter({ check })}`}>{name}</Link>,
              small: percent(products, data.products),
              value: products,
              text: formatNumber(products),
              named: at === 0,
            }))}
          />
        ) : null}
      </FigureWithSource>
      <Groups data={data} by="categories" filter={of => ({ category: of })} />
      <Groups data={data} by="districts" filter={of => ({ district: of })} />
      <OverTime {...data} />
    </>
  );
}

interface GroupsProps {
  data: QualityFigureData;
  by: 'categories' | 'districts';
  filter: (of: string) => object;
}

function Groups({ data, by, filter }: GroupsProps) {
  const t = useWords();
  const source = useSource(data);
  return (
    <FigureWithSource title={t(`report.${by}.title`)} {...source(by)}>
      <Table
        caption={t(`report.${by}.caption`)}
        unseenCaption
        rows={data[by]}
        rowKey={row => row.of}
        columns={[
          {
            key: 'name',
            head: t(`report.${by}.one`),
            rowHead: true,
            cell: row =>
              row.of === '' ? (
                row.name
              ) : (
                <Link to={`/ukpbj/quality/findings${writeFindingFilter(filter(row.of))}`}>{row.name}</Link>
              ),
          },
          {
            key: 'products',
            head: t('report.column.products'),
            end: true,
            cell: row => formatNumber(row.products),
          },
          {
            key: 'ready',
            head: t('report.column.ready'),
            end: true,
            cell: row => percent(row.mayGoOut, row.products),
          },
          {
            key: 'score',
            head: t('report.column.score'),
            end: true,
            cell: row => String(meanScore(row) ?? ''),
          },
          {
            key: 'first',
            head: t('report.column.most'),
            cell: row =>
              row.first ? (
                <Link
                  to={`/ukpbj/quality/findings${writeFindingFilter({ check: row.first.check, ...filter(row.of) })}`}
                >
                  {row.first.title} ({formatNumber(row.first.products)})
                </Link>
              ) : (
                t('report.none')
              ),
          },
        ]}
      />
    </FigureWithSource>
  );
}

function OverTime(data: QualityFigureData) {
  const t = useWords();
  const language = useLanguage();
  const source = useSource(data);
  const { points } = data;
  const [from, to] = [points[0], points.at(-1)];
  const share = (point: { mayGoOut: number; products: number } | undefined) =>
    point ? percent(point.mayGoOut, point.products) : '';
  const title =
    points.length > 1
      ? t('report.days.finding', { from: share(from), to: share(to) })
      : t('report.days.none');
  return (
    <FigureWithSource title={title} {...source('days')}>
      {points.length > 0 ? (
        <BarChart
          caption={t('report.days.caption')}
          max={100}
          bars={points.map((point, at) => ({
            label: formatDay(point.on, language),
            small: t('report.days.small', { products: point.products, score: meanScore(point) ?? 0 }),
            value: point.products === 0 ? 0 : (100 * point.mayGoOut) / point.products,
            text: share(point),
            named: at === points.length - 1,
          }))}
        />
      ) : null}
    </FigureWithSource>
  );
}
