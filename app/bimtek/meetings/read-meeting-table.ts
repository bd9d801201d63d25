import { err, ok, type Result } from '~/reference/result.ts';
import { type Columns, findColumns } from './find-columns.ts';
import { findTeamsRows } from './find-teams-rows.ts';
import type {
  MeetingFile,
  MeetingHours,
  MeetingProblem,
  MeetingService,
  Stretch,
  Table,
} from './meeting-file.ts';
import { readDuration } from './read-duration.ts';
import { readLocalTime } from './read-local-time.ts';
import { readNames } from './read-names.ts';

export type MeetingFault = 'meeting-unknown' | 'meeting-empty' | 'meeting-other-hours';

interface Row {
  cells: readonly string[];
  columns: Columns;
  row: number;
}

const minute = 60_000;
/** Everything further than this from the session: the clock of the file is not the one that was chosen. */
const faintHope = 2 * 60 * minute;

/** Staff of a webinar: they taught, they did not attend. */
const staffSection = /^(host|panelist|panelis|tuan rumah)( details| detail)?$/i;
const section = /^[\p{L} ]+ (details|detail)$|^(other attended|peserta lainnya)$/iu;

/** Rows under each heading; the headings of a webinar come once per section, each with columns of its own. */
function findHeadedRows(table: Table): { rows: Row[]; webinar: boolean } | null {
  const rows: Row[] = [];
  let columns: Columns | null = null;
  let staff = false;
  let webinar = false;
  table.forEach((cells, at) => {
    const filled = cells.filter(cell => cell.trim() !== '');
    const only = filled.length === 1 ? filled[0]!.trim() : '';
    if (section.test(only) || staffSection.test(only)) {
      webinar = true;
      staff = staffSection.test(only);
      columns = null;
      return;
    }
    const heading = findColumns(cells);
    if (heading) columns = heading;
    else if (columns && !staff && filled.length > 0) rows.push({ cells, columns, row: at + 1 });
  });
  return columns || rows.length > 0 ? { rows, webinar } : null;
}

function serviceOf(columns: Columns | undefined, webinar: boolean): MeetingService {
  if (webinar || columns?.attended !== undefined) return 'zoom-webinar';
  return columns?.first !== undefined && columns.name === undefined ? 'meet' : 'zoom-meeting';
}

const blank = (text: string) => text === '' || text === '--' || text === '-';

type Reading = { stretch: Stretch; withoutTimes: boolean } | MeetingProblem | null;

function readRow({ cells, columns, row }: Row, hours: MeetingHours): Reading {
  const cell = (column: keyof Columns) => (cells[columns[column] ?? -1] ?? '').trim();
  if (/^(no|tidak)$/i.test(cell('attended'))) return null;
  const shown = cell('name') || `${cell('first')} ${cell('last')}`.trim();
  const names = readNames(blank(shown) ? '' : shown);
  if (names.length === 0) return { code: 'meeting-name-missing', row };
  const email = /^[^\s@]+@[^\s@]+$/.test(cell('email')) ? cell('email').toLowerCase() : null;
  const minutes = readDuration(cell('minutes'));
  if (blank(cell('joined'))) {
    if (minutes === null)
      return columns.joined === undefined ? { code: 'meeting-time-unreadable', row } : null;
    const until = new Date(hours.startsAt.getTime() + minutes * minute);
    return { stretch: { names, email, from: hours.startsAt, until }, withoutTimes: true };
  }
  const from = readLocalTime(cell('joined'), hours);
  if ('code' in from) return { code: from.code, row };
  if (blank(cell('left')))
    return minutes === null
      ? { code: 'meeting-time-unreadable', row }
      : {
          stretch: { names, email, from: from.at, until: new Date(from.at.getTime() + minutes * minute) },
          withoutTimes: false,
        };
  const until = readLocalTime(cell('left'), hours);
  if ('code' in until) return { code: until.code, row };
  if (until.at < from.at) return { code: 'meeting-times-reversed', row };
  return { stretch: { names, email, from: from.at, until: until.at }, withoutTimes: false };
}

/**
 * Reads the file of a meeting service, whichever it is (training.md §3.7). A row with a fault is a problem of that row;
 * the others are read. Nobody is counted twice: where a file has both a summary of people and every coming and going,
 * only the latter is read.
 */
export function readMeetingTable(table: Table, hours: MeetingHours): Result<MeetingFile, MeetingFault> {
  const teams = findTeamsRows(table);
  const headed = teams ? { rows: teams, webinar: false } : findHeadedRows(table);
  if (!headed) return err('meeting-unknown');
  const read = headed.rows.map(row => readRow(row, hours)).filter(each => each !== null);
  const stretches = read.flatMap(each => ('stretch' in each ? each.stretch : []));
  const problems = read.flatMap(each => ('code' in each ? each : []));
  if (stretches.length === 0 && problems.length === 0) return err('meeting-empty');
  const far = stretches.every(
    ({ from, until }) =>
      until.getTime() < hours.startsAt.getTime() - faintHope ||
      from.getTime() > hours.endsAt.getTime() + faintHope,
  );
  if (stretches.length > 0 && far) return err('meeting-other-hours');
  return ok({
    service: teams ? 'teams' : serviceOf(headed.rows[0]?.columns, headed.webinar),
    stretches,
    problems,
    withoutTimes: read.some(each => 'stretch' in each && each.withoutTimes),
  });
}
