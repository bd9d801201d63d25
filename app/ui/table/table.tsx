import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icon/icon.tsx';
import { Link } from '../link/link.tsx';
import { type Column, nextDirection, type Sorting } from './column.ts';
import { ScrollRegion } from './scroll-region.tsx';

/** Roles are written out because rows shown as blocks lose their table meaning in some browsers. */
const as = (role: string) => ({ role });

interface TableProps<Row> {
  /** Says what the rows are and how many; also names the scroll region. */
  caption: string;
  /** Keeps the caption for readers only, where a heading above says the same. */
  unseenCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** Rows become labelled blocks below 768 px. Leave out only for real matrices. */
  cards?: boolean;
  foot?: ReactNode;
}

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const { key, head, end, derived, sortable } = column;
  const sorted = sortable && sorting?.by === key ? sorting.direction : undefined;
  return (
    <th
      scope="col"
      {...as('columnheader')}
      aria-sort={sorted}
      className={classes(end && 'end', derived && 'derived') || undefined}
    >
      {sortable && sorting ? (
        <Link to={sorting.to(key, nextDirection(sorting, key))}>
          {head}
          {sorted ? <Icon name={sorted === 'ascending' ? 'up' : 'down'} /> : null}
        </Link>
      ) : (
        head
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, label, cell, end, derived, rowHead } = column;
  const look = classes(end && 'end', derived && 'derived') || undefined;
  if (rowHead) {
    return (
      <th scope="row" {...as('rowheader')} className={look}>
        {cell(row)}
      </th>
    );
  }
  const text = label ?? (typeof head === 'string' && head ? head : undefined);
  const content = cell(row);
  // In a block, label and value are two grid cells: a wrapper keeps a value of several parts together.
  const simple = typeof content === 'string' || typeof content === 'number';
  return (
    <td {...as('cell')} className={look} data-l={text}>
      {text && !simple ? <div>{content}</div> : content}
    </td>
  );
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, unseenCaption, columns, rows, rowKey, sorting, cards = true, foot } = props;
  return (
    <ScrollRegion name={caption}>
      <table {...as('table')} className={cards ? 'cards' : undefined}>
        <caption className={unseenCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map(column => (
              <Head key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map(row => (
            <tr {...as('row')} key={rowKey(row)}>
              {columns.map(column => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot {...as('rowgroup')}>{foot}</tfoot> : null}
      </table>
    </ScrollRegion>
  );
}
