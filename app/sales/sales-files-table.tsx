import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { formatDay, formatInstant } from '~/reference/calendar-day.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { EmptyState } from '~/ui/empty-state/empty-state.tsx';
import { Link } from '~/ui/link/link.tsx';
import { Table } from '~/ui/table/table.tsx';

export interface SalesFileRow {
  id: string;
  name: string;
  source: string;
  fromOn: string | null;
  untilOn: string | null;
  periodBasis: string;
  rows: number;
  rejected: number;
  importedAt: Date;
}

/** "1 Januari 2023 sampai 31 Desember 2023", and who says so. */
export function Period({ file }: { file: Pick<SalesFileRow, 'fromOn' | 'untilOn' | 'periodBasis'> }) {
  const t = useWords();
  const language = useLanguage();
  const { fromOn, untilOn, periodBasis } = file;
  const basis = t(`sales.files.basis.${periodBasis}`);
  if (!fromOn || !untilOn) return <span className="soft">{basis}</span>;
  return (
    <>
      {t('sales.files.period', { from: formatDay(fromOn, language), until: formatDay(untilOn, language) })}{' '}
      <small className="soft">{basis}</small>
    </>
  );
}

export function SalesFilesTable({ files }: { files: readonly SalesFileRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <section>
      <h2>{t('sales.files.list')}</h2>
      {files.length === 0 ? (
        <EmptyState title={t('sales.files.empty.title')}>{t('sales.files.empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t('sales.files.caption', { n: formatNumber(files.length) })}
          rows={files}
          rowKey={file => file.id}
          columns={[
            {
              key: 'name',
              head: t('sales.files.column.name'),
              rowHead: true,
              cell: file => (
                <>
                  <Link to={`/ukpbj/sales-files/${file.id}`}>{file.name}</Link>
                  <small className="soft">{t(`sales.source.${file.source}`)}</small>
                </>
              ),
            },
            { key: 'period', head: t('sales.files.column.period'), cell: file => <Period file={file} /> },
            {
              key: 'rows',
              head: t('sales.files.column.rows'),
              end: true,
              cell: file => formatNumber(file.rows),
            },
            {
              key: 'rejected',
              head: t('sales.files.column.rejected'),
              end: true,
              cell: file => formatNumber(file.rejected),
            },
            {
              key: 'imported',
              head: t('sales.files.column.imported'),
              cell: file => formatInstant(file.importedAt, language),
            },
          ]}
        />
      )}
    </section>
  );
}
