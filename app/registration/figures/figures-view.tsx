import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { type Bar, BarChart } from '~/ui/bar-chart/bar-chart.tsx';
import { FigureWithSource } from '~/ui/figure-with-source/figure-with-source.tsx';
import { Table } from '~/ui/table/table.tsx';
import type { FigureName, Figures } from './figures.ts';
import { worstStep } from './funnel.ts';
import { nameField, nameStep, nameTime } from './name-parts.ts';
import type { Period } from './period.ts';

interface Props {
  figures: Figures;
  period: Period;
  now: Date;
  /** `?from=…&to=…`, for the files. */
  query: string;
}

const percent = (share: number) => `${formatNumber(share * 100, share > 0 && share < 0.1 ? 1 : 0)}%`;

/** What every figure carries: where it comes from, for when, and its file. */
function useSource({ period, now, query }: Props) {
  const t = useWords();
  const language = useLanguage();
  const days = { from: formatDay(period.from, language), to: formatDay(period.to, language) };
  return (name: FigureName, n: number) => ({
    meaning: t(`figures.${name}.meaning`),
    n: formatNumber(n),
    source: name === 'queue' ? t('figures.source-now') : t('figures.source', days),
    asOf: formatInstant(now, language),
    csv: `/ukpbj/registration-figures/${name}.csv${query}`,
  });
}

/** Five findings of the office about its own registrations. */
export function FiguresView(props: Props) {
  return (
    <>
      <Funnel {...props} />
      <Queue {...props} />
      <Reasons {...props} />
      <FirstTimeRight {...props} />
      <Origins {...props} />
    </>
  );
}

function Funnel(props: Props) {
  const t = useWords();
  const source = useSource(props);
  const { funnel } = props.figures;
  const worst = worstStep(funnel);
  const title = worst
    ? t('figures.funnel.finding', { step: nameStep(worst.step, t), n: worst.reached - worst.passed })
    : t('figures.funnel.none');
  const bars: Bar[] = funnel.map(step => ({
    label: nameStep(step.step, t),
    small: [
      step.step === 'accept' ? null : t('figures.lost', { share: percent(step.lost) }),
      step.medianSeconds === null ? null : t('figures.median', { time: nameTime(step.medianSeconds, t) }),
    ]
      .filter(Boolean)
      .join(' · '),
    value: step.reached,
    text: formatNumber(step.reached),
    named: step.step === worst?.step,
  }));
  return (
    <FigureWithSource title={title} {...source('funnel', funnel[0]?.reached ?? 0)}>
      <BarChart caption={t('figures.funnel.caption')} bars={bars} />
    </FigureWithSource>
  );
}

function Queue(props: Props) {
  const t = useWords();
  const source = useSource(props);
  const { queue } = props.figures;
  const all = queue.reduce((sum, { n }) => sum + n, 0);
  const late = queue.filter(({ bucket }) => bucket === 'to-5' || bucket === 'over-5');
  const lateCount = late.reduce((sum, { n }) => sum + n, 0);
  return (
    <FigureWithSource title={t('figures.queue.finding', { late: lateCount, all })} {...source('queue', all)}>
      <BarChart
        caption={t('figures.queue.caption')}
        bars={queue.map(({ bucket, n }) => ({
          label: t(`figures.age.${bucket}`),
          value: n,
          text: formatNumber(n),
          named: n > 0 && late.some(one => one.bucket === bucket),
        }))}
      />
    </FigureWithSource>
  );
}

function Reasons(props: Props) {
  const t = useWords();
  const source = useSource(props);
  const { decisions, ranked } = props.figures.reasons;
  const [first] = ranked;
  const title = first
    ? t('figures.reasons.finding', { reason: t(`decisions.reason.${first.code}`), n: first.n })
    : t('figures.reasons.none');
  return (
    <FigureWithSource title={title} {...source('reasons', decisions)}>
      <BarChart
        caption={t('figures.reasons.caption')}
        bars={ranked.slice(0, 12).map(({ code, n, upTo }, at) => ({
          label: t(`decisions.reason.${code}`),
          small: t('figures.up-to', { share: percent(upTo) }),
          value: n,
          text: formatNumber(n),
          named: at === 0,
        }))}
      />
    </FigureWithSource>
  );
}

function FirstTimeRight(props: Props) {
  const t = useWords();
  const source = useSource(props);
  const rated = props.figures.firstTimeRight.filter(({ n }) => n > 0);
  const [worst] = rated;
  const title =
    worst && worst.right < worst.n
      ? t('figures.first-time-right.finding', {
          field: nameField(worst.field, t),
          share: percent(worst.right / worst.n),
        })
      : t('figures.first-time-right.none');
  return (
    <FigureWithSource title={title} {...source('first-time-right', worst?.n ?? 0)}>
      <BarChart
        caption={t('figures.first-time-right.caption')}
        max={1}
        bars={rated.map(({ field, right, n }, at) => ({
          label: nameField(field, t),
          value: right / n,
          text: percent(right / n),
          named: at === 0 && right < n,
        }))}
      />
    </FigureWithSource>
  );
}

function Origins(props: Props) {
  const t = useWords();
  const source = useSource(props);
  const { origins } = props.figures;
  const all = origins.reduce((sum, { started }) => sum + started, 0);
  const assisted = origins.find(({ origin }) => origin === 'assisted')?.started ?? 0;
  const share = (part: number, whole: number) => (whole > 0 ? percent(part / whole) : '–');
  return (
    <FigureWithSource title={t('figures.origins.finding', { assisted, all })} {...source('origins', all)}>
      <Table
        caption={t('figures.origins.caption')}
        unseenCaption
        rows={origins}
        rowKey={row => row.origin}
        columns={[
          {
            key: 'name',
            head: t('figures.column.name'),
            rowHead: true,
            cell: row => t(`figures.origin.${row.origin}`),
          },
          { key: 'started', head: t('figures.column.started'), cell: row => formatNumber(row.started) },
          {
            key: 'submitted',
            head: t('figures.column.submitted'),
            cell: row => `${formatNumber(row.submitted)} (${share(row.submitted, row.started)})`,
          },
          {
            key: 'accepted',
            head: t('figures.column.accepted'),
            cell: row => `${formatNumber(row.accepted)} (${share(row.accepted, row.submitted)})`,
          },
          {
            key: 'median',
            head: t('figures.to-submit'),
            cell: row => (row.medianHours === null ? '–' : nameTime(row.medianHours * 3_600, t)),
          },
        ]}
      />
    </FigureWithSource>
  );
}
