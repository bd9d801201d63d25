import type { ReactNode } from 'react';
import { useWords } from '~/i18n/use-words.ts';
import { Action } from '../button/action.tsx';

export interface SourceProps {
  /** What one unit is and how it was counted. */
  meaning?: ReactNode;
  /** How many it rests on, written out: “4.812 produk”. */
  n?: ReactNode;
  source: ReactNode;
  /** The day or moment the figures stand for, written out. */
  asOf: ReactNode;
  csv?: string;
  /** Address of the same figures as a table. */
  table?: string;
}

/** The line that every figure carries, alone or under a FigureWithSource. */
export function Source({ meaning, n, source, asOf, csv, table }: SourceProps) {
  const t = useWords();
  return (
    <div className="source">
      {meaning ? (
        <>
          <b>{t('ui.meaning')}</b> {meaning}{' '}
        </>
      ) : null}
      {n ? (
        <>
          <b>n</b> = {n}.{' '}
        </>
      ) : null}
      <b>{t('ui.source')}</b> {source}. <b>{t('ui.as-of')}</b> {asOf}.
      {csv || table ? (
        <div className="offprint">
          {table ? <Action to={table}>{t('ui.see-table')}</Action> : null}
          {csv ? (
            <Action to={csv} download>
              {t('ui.download-csv')}
            </Action>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface FigureProps extends SourceProps {
  /** The finding, as a sentence. */
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

/** Finding, one sentence, picture or table, and where the figures come from. */
export function FigureWithSource({ title, lead, children, ...source }: FigureProps) {
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </figcaption>
      {children}
      <Source {...source} />
    </figure>
  );
}
