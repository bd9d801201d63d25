import { MOST_ROWS, type RowGroup } from './gather-rows.ts';

/** How many rows a page shows: those that are filled in and some empty ones, so that adding needs no script. */
export function rowCount(values: Readonly<Record<string, unknown>>, group: RowGroup, empty: number): number {
  const numbers = Object.entries(values).flatMap(([name, value]) => {
    const [first, at] = name.split('.');
    return first === group && value ? [Number(at)] : [];
  });
  return Math.min(MOST_ROWS[group], Math.max(-1, ...numbers) + 1 + empty);
}
