import type { MeetingHours } from './meeting-file.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ownNames: Record<string, number> = { mei: 4, agu: 7, agt: 7, okt: 9, des: 11 };

const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap]\.?m\.?)?`;
const timeOnly = new RegExp(`^${clock}$`, 'i');
const numbered = new RegExp(String.raw`^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4}),?\s+${clock}$`, 'i');
const monthFirst = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+${clock}$`, 'i');
const dayFirst = new RegExp(String.raw`^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}),?\s+${clock}$`, 'i');
const absolute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const hour = 3_600_000;
/** How far from the session a time may lie and still be about it. */
const near = 12 * hour;

type Found = { at: Date } | { code: 'meeting-time-unreadable' | 'meeting-other-day' };

function secondsOf([hours, minutes, seconds, half]: (string | undefined)[]): number | null {
  let h = Number(hours);
  const noon = half?.[0]?.toLowerCase();
  if (noon && (h < 1 || h > 12)) return null;
  if (noon === 'p' && h < 12) h += 12;
  if (noon === 'a' && h === 12) h = 0;
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  return h > 23 || m > 59 || s > 59 ? null : h * 3600 + m * 60 + s;
}

/** Midnight of a day by the calendar, UTC milliseconds; null when there is no such day. */
function midnight(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  const at = Date.UTC(full, month, day);
  const date = new Date(at);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? at : null;
}

function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return ownNames[short] ?? monthNames.indexOf(short);
}

/** Every day that the text may mean: 05/11/2026 is the 5th of November and the 11th of May. */
function listMidnights(a: string, b: string, c: string): number[] {
  const [one, two, three] = [Number(a), Number(b), Number(c)];
  const readings =
    a.length === 4
      ? [midnight(one, two - 1, three)]
      : [midnight(three, two - 1, one), midnight(three, one - 1, two)];
  return [...new Set(readings.filter(each => each !== null))];
}

/** Readings of the text as instants, before the session says which of them is meant. */
function listReadings(text: string, hours: MeetingHours): number[] {
  const offset = hours.offsetMinutes * 60_000;
  const on = (days: (number | null)[], time: (string | undefined)[]) => {
    const seconds = secondsOf(time);
    if (seconds === null) return [];
    return days.filter(day => day !== null).map(day => day + seconds * 1000 - offset);
  };
  const parts = (form: RegExp) => form.exec(text)?.slice(1);
  const only = parts(timeOnly);
  if (only) {
    const start = hours.startsAt.getTime() + offset;
    const today = start - (start % (24 * hour));
    return on([today], only);
  }
  const plain = parts(numbered);
  if (plain) return on(listMidnights(plain[0]!, plain[1]!, plain[2]!), plain.slice(3));
  const american = parts(monthFirst);
  if (american)
    return on([midnight(Number(american[2]), monthOf(american[0]!), Number(american[1]))], american.slice(3));
  const written = parts(dayFirst);
  if (written)
    return on([midnight(Number(written[2]), monthOf(written[1]!), Number(written[0]))], written.slice(3));
  return absolute.test(text) ? [Date.parse(text)] : [];
}

/**
 * The instant that a cell of a meeting service means. Services write days in the order of somebody's language: the
 * session decides between 05/11 and 11/05, since only one of them lies within half a day of it.
 */
export function readLocalTime(cell: string, hours: MeetingHours): Found {
  const text = cell.replace(/[\u00a0\u202f]/g, ' ').trim();
  const readings = listReadings(text, hours);
  if (readings.length === 0) return { code: 'meeting-time-unreadable' };
  const about = readings.find(
    at => at >= hours.startsAt.getTime() - near && at <= hours.endsAt.getTime() + near,
  );
  return about === undefined ? { code: 'meeting-other-day' } : { at: new Date(about) };
}
