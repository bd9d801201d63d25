import type { Tx } from '#db/client.server.ts';
import type { Language } from '~/i18n/languages.ts';
import { addDays, wibDay } from '~/reference/calendar-day.ts';
import { nameCategory } from '../category-options.server.ts';
import { checkTitle, sayFinding } from '../quality/say-finding.server.ts';
import { readFindingFilter } from './finding-filter.ts';
import { listFindings } from './list-findings.server.ts';
import { listPermits } from './list-permits.server.ts';
import { listQualityCells } from './list-quality-cells.server.ts';
import { listQualityDays } from './list-quality-days.server.ts';
import { readPermitDays } from './permit-days.ts';
import { sumAll, sumCells } from './quality-cell.ts';
import { checkSheet, daySheet, findingSheet, groupSheet, permitSheet, type Sheet } from './report-sheets.ts';

export interface AskedSheet {
  name: string;
  query: URLSearchParams;
  today: string;
  language: Language;
  say: (key: string, values?: Record<string, unknown>) => string;
  findPlace: (code: string) => { name: string } | null;
}

const MONTHS = 120;

/** A page of the report as a table for spreadsheets, or null for a name that is none. Times are days in western Indonesia. */
export async function writeSheet(tx: Tx, asked: AskedSheet): Promise<Sheet | null> {
  const { name, query, today, language, say, findPlace } = asked;
  const title = (check: string) => checkTitle(check, language);
  const place = (code: string | null) => (code ? (findPlace(code)?.name ?? code) : '');
  switch (name) {
    case 'checks':
      return checkSheet(sumAll(await listQualityCells(tx)), say, title);
    case 'categories': {
      const sums = sumCells(await listQualityCells(tx), cell => cell.category);
      return groupSheet(sums, say, code => nameCategory(code, language), title);
    }
    case 'districts':
      return groupSheet(
        sumCells(await listQualityCells(tx), cell => cell.district),
        say,
        place,
        title,
      );
    case 'days':
      return daySheet(await listQualityDays(tx, MONTHS), say);
    case 'findings': {
      const { rows } = await listFindings(tx, readFindingFilter(query), null);
      const spoken = rows.map(row => ({
        ...row,
        place: place(row.district),
        says: sayFinding(row, language),
        since: wibDay(row.since),
      }));
      return findingSheet(spoken, say);
    }
    case 'permits': {
      const permits = await listPermits(tx, { until: addDays(today, readPermitDays(query)) });
      const placed = permits.map(row => ({
        ...row,
        place: place(row.district),
        kind: say(`catalog.document.${row.kind}`),
      }));
      return permitSheet(placed, say);
    }
    default:
      return null;
  }
}
