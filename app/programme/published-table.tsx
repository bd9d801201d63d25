import { useLanguage, usePemda, useWords } from '~/i18n/use-words.ts';
import { formatDay } from '~/reference/calendar-day.ts';
import { formatNumber, formatRupiah } from '~/reference/rupiah.ts';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';
import { disputedYears, type PublishedFigure } from './published-figure.ts';

/** What others published, side by side and never merged: where figures differ, the reader sees that they do. */
export function PublishedTable({ figures }: { figures: PublishedFigure[] }) {
  const t = useWords();
  const language = useLanguage();
  const pemda = usePemda();
  const disputed = disputedYears(figures);
  const rounded = (figure: PublishedFigure) =>
    figure.rounded ? (
      <>
        {formatRupiah(figure.valueRupiah)} <small>{t('programme.rounded')}</small>
      </>
    ) : (
      formatRupiah(figure.valueRupiah)
    );
  return (
    <section>
      <h2>{t('programme.published')}</h2>
      <p>
        {t('programme.published-lead')}
        {disputed.length > 0 ? ` ${t('programme.disputed', { years: disputed.join(', ') })}` : ''}
      </p>
      <Table
        caption={t('programme.published-table')}
        unseenCaption
        rows={figures}
        rowKey={figure => figure.id}
        columns={[
          {
            key: 'year',
            head: t('programme.about-year'),
            rowHead: true,
            cell: figure => String(figure.year),
          },
          { key: 'value', head: t('programme.value'), end: true, cell: rounded },
          {
            key: 'packages',
            head: t('programme.count'),
            end: true,
            cell: figure => (figure.packages === undefined ? '–' : formatNumber(figure.packages)),
          },
          { key: 'asOf', head: t('programme.as-of'), cell: figure => formatDay(figure.asOf, language) },
          {
            key: 'source',
            head: t('programme.source'),
            cell: figure =>
              figure.address ? (
                <Link to={figure.address}>{figure.source[language]}</Link>
              ) : (
                figure.source[language]
              ),
          },
          {
            key: 'ours',
            head: t('programme.ours'),
            cell: figure => (
              <Link plain to={`/programme/${pemda?.id ?? ''}?as-of=${figure.asOf}`}>
                {t('programme.see-ours')}
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
