import type { Tx } from '#db/client.server.ts';
import type { Language } from '~/i18n/languages.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { listChannels } from '../listings/list-channels.server.ts';
import { writeChannelSheet } from './channel-template.ts';
import { findSheet, listSheetProblems } from './find-sheet.server.ts';
import { listChannelGoods } from './list-channel-goods.server.ts';
import { listEditRows } from './list-edit-rows.server.ts';
import { findChannelTemplate } from './load-channel-template.server.ts';
import { sheetProblemKey } from './problem-words.ts';
import { editSheet, refusedSheet, templateSheet } from './refused-sheet.ts';

export interface AskedFile {
  /** `template.xlsx`, `products.xlsx`, `<id of a list>.xlsx` = its refused rows, `<channel>.csv`. */
  file: string;
  vendorId: string | null;
  now: Date;
  language: Language;
  pemda: string;
  origin: string;
  say: (key: string, values?: Record<string, unknown>) => string;
}

export interface WrittenFile {
  name: string;
  format: 'csv' | 'xlsx';
  sheet: string;
  rows: (string | number | null)[][];
}

/** A file that the page of lists offers, for one vendor or (null) for the office; null for a name that is none. */
export async function writeSheetFile(tx: Tx, asked: AskedFile): Promise<WrittenFile | null> {
  const [, what = '', format = ''] = /^([a-z0-9-]+)\.(csv|xlsx)$/.exec(asked.file) ?? [];
  if (format !== 'csv' && format !== 'xlsx') return null;
  const { vendorId, now, language, say } = asked;
  const office = vendorId === null;
  const named = (name: string, sheet: string, rows: WrittenFile['rows']) =>
    ({ name, format, sheet, rows }) as const;
  const day = wibDay(now);
  if (what === 'template') return named('laris-produk', 'Produk', templateSheet(language, office));
  if (what === 'products') {
    const rows = await listEditRows(tx, { vendorId, language });
    return named(`laris-produk-${day}`, 'Produk', editSheet(language, office, rows));
  }
  const list = await findSheet(tx, { sheetId: what, vendorId });
  if (list) {
    const rows = await listSheetProblems(tx, list.id, null);
    const tell = (problem: Parameters<typeof sheetProblemKey>[0]) =>
      say(sheetProblemKey(problem), problem.data);
    return named(`perbaiki-${day}`, 'Produk', refusedSheet(rows, language, office, tell));
  }
  const template = findChannelTemplate(what);
  const channel = template && (await listChannels(tx)).find(one => one.id === what);
  if (!template || !channel) return null;
  const goods = await listChannelGoods(tx, { ...asked, channel });
  return named(`produk-${what}-${day}`, template.sheet, writeChannelSheet(template, goods));
}
