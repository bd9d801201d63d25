import { useWords } from '~/i18n/use-words.ts';
import type { Problem } from '~/reference/result.ts';
import { formatNumber } from '~/reference/rupiah.ts';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { Counts } from '~/ui/counts/counts.tsx';
import { Form } from '~/ui/form/form.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { Progress } from '~/ui/progress/progress.tsx';
import { Table } from '~/ui/table/table.tsx';
import { sheetProblemKey } from './problem-words.ts';
import { isUnderWay, type SheetState } from './sheet-state.ts';

export interface ShownSheet {
  id: string;
  state: SheetState;
  problem: Problem | null;
  rows: number;
  fresh: number;
  changed: number;
  unchanged: number;
  rejected: number;
  written: number;
  photos: number;
  photosDone: number;
}

export interface ShownRow {
  row: number;
  refused: boolean;
  title: string;
  problems: { field: string | null; problem: Problem }[];
}

interface SheetReportProps {
  sheet: ShownSheet;
  rows: readonly ShownRow[];
  /** How many rows have something to say in all; `rows` holds the first. */
  told: number;
  home: string;
  files: string;
}

/** What a list would do, or does, or did: figures, what is wrong row by row, and the one button that writes it. */
export function SheetReport({ sheet, rows, told, home, files }: SheetReportProps) {
  const t = useWords();
  const { state, problem, photos, photosDone } = sheet;
  const here = `${home}/${sheet.id}`;
  const due = sheet.fresh + sheet.changed;
  if (state === 'unreadable' && problem)
    return (
      <Notice tone="bad" title={t('sheets.unreadable')}>
        {t(`sheets.code.${problem.code}`, problem.data)}
      </Notice>
    );
  return (
    <>
      {isUnderWay(state) ? (
        <>
          <Progress
            value={state === 'writing' ? sheet.written + photosDone : sheet.rows}
            max={state === 'writing' ? Math.max(1, due + photos) : 0}
            label={t(`sheets.under-way.${state}`, {
              done: formatNumber(state === 'writing' ? sheet.written : sheet.rows),
              all: formatNumber(due),
              photos: formatNumber(photosDone),
              allPhotos: formatNumber(photos),
            })}
          >
            {t('sheets.under-way.leave')}
          </Progress>
          <p>
            <Action to={here}>{t('sheets.look-again')}</Action>
          </p>
        </>
      ) : null}
      <Counts
        counts={(['rows', 'fresh', 'changed', 'unchanged', 'rejected'] as const).map(name => ({
          term: t(`sheets.count.${name}`),
          value: formatNumber(sheet[name]),
        }))}
      />
      {state === 'tried' ? (
        <>
          <Notice title={t('sheets.nothing-saved')}>
            {due + photos === 0 ? t('sheets.nothing-new') : t('sheets.photos', { n: photos })}
          </Notice>
          {due + photos > 0 ? (
            <Form action={`${here}/writing`} say={each => t(`sheets.code.${each.code}`)}>
              <Button>{t('sheets.write', { n: due })}</Button>
            </Form>
          ) : null}
        </>
      ) : null}
      {state === 'written' ? <Notice tone="good">{t('sheets.written', { n: sheet.written })}</Notice> : null}
      {rows.length > 0 ? (
        <section>
          <h2>{t('sheets.wrong')}</h2>
          <p>{t('sheets.mend')}</p>
          <p>
            <Action to={`${files}/${sheet.id}.xlsx`} download icon="download">
              {t('sheets.download-wrong')}
            </Action>
          </p>
          <Table
            caption={t('sheets.told', { n: told })}
            rows={rows}
            rowKey={row => String(row.row)}
            columns={[
              { key: 'row', head: t('sheets.row'), rowHead: true, cell: row => formatNumber(row.row) },
              { key: 'title', head: t('sheets.product'), cell: row => row.title },
              {
                key: 'problems',
                head: t('sheets.problem'),
                cell: row => (
                  <>
                    {row.problems.map(({ field, problem: each }) => (
                      <span key={`${field} ${each.code}`}>
                        {field ? `${field}: ` : ''}
                        {t(sheetProblemKey(each), each.data)}{' '}
                      </span>
                    ))}
                    {row.refused ? null : <small className="soft">{t('sheets.row-goes-in')}</small>}
                  </>
                ),
              },
            ]}
          />
        </section>
      ) : null}
    </>
  );
}
