import { formatDay, formatInstant, isCalendarDay } from '~/reference/calendar-day.ts';
import { formatRupiah } from '~/reference/rupiah.ts';
import { isWorded, type OwnCell, type OwnPart } from './own-part.ts';

/** Turns a key into words; gives the key back where there are none. */
type Say = (key: string, data?: Record<string, string | number>) => string;

/** Things of one part on paper; older ones are in the JSON copy, so that the paper stays small enough for a phone. */
export const mostOnPaper = 100;

export interface ExportSection {
  title: string;
  /** Each thing as lines of name and value; what is empty is left out. */
  things: { name: string; value: string }[][];
  /** Says how many older things are left out. */
  more?: string;
}

function textOf(field: string, cell: OwnCell, say: Say, language: 'id' | 'en'): string | null {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return formatInstant(cell, language);
  if (typeof cell === 'boolean') return say(cell ? 'privacy.yes' : 'privacy.no');
  if (typeof cell === 'number') return field.endsWith('Rupiah') ? formatRupiah(cell) : String(cell);
  if (isWorded(cell)) {
    const words = say(cell.words);
    return words === cell.words ? cell.code : words;
  }
  return isCalendarDay(cell) ? formatDay(cell, language) : cell;
}

/** Parts in words, for paper; a part without rows is left out. */
export function presentExport(parts: readonly OwnPart[], say: Say, language: 'id' | 'en'): ExportSection[] {
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ part, rows }) => ({
      title: say(`privacy.part.${part}`),
      things: rows.slice(-mostOnPaper).map(row =>
        Object.entries(row).flatMap(([field, cell]) => {
          const value = textOf(field, cell, say, language);
          return value === null ? [] : [{ name: say(`privacy.field.${field}`), value }];
        }),
      ),
      ...(rows.length > mostOnPaper
        ? { more: say('privacy.data.paper-more', { n: rows.length - mostOnPaper }) }
        : {}),
    }));
}

export interface ExportHead {
  pemda: string;
  person: string;
  madeAt: Date;
}

/** Parts as JSON: codes instead of words, ISO instants, a part per key; a part without rows stays as an empty list. */
export function writeExportJson(parts: readonly OwnPart[], { pemda, person, madeAt }: ExportHead): string {
  const plain = (cell: OwnCell) =>
    cell !== null && typeof cell === 'object' && 'words' in cell ? cell.code : cell;
  const data = parts.map(({ part, rows }) => [
    part,
    rows.map(row => Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, plain(cell)]))),
  ]);
  const head = { format: 'laris.own-data', version: 1, pemda, person, madeAt };
  return `${JSON.stringify({ ...head, data: Object.fromEntries(data) }, null, 2)}\n`;
}
