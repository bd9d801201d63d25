import { isCalendarDay } from '~/reference/calendar-day.ts';
import { type NeverSoldState, neverSoldStates } from './never-sold-state.ts';

/** What the report shows; every part stands in the URL, so that a view can be kept and sent. */
export interface UnsoldFilter {
  /** A state, `unsold` for all that are not sold, or `all`. */
  state: NeverSoldState | 'unsold' | 'all';
  district: string | null;
  channel: string | null;
  search: string | null;
  page: number;
}

export const pageSize = 50;

const short = (text: string | null) => (text?.trim() ? text.trim().slice(0, 100) : null);

/** The filter of a query string; anything unknown falls back to what is usual. */
export function readUnsoldFilter(query: URLSearchParams): UnsoldFilter {
  const state = query.get('state') ?? '';
  const page = Number(query.get('page'));
  const known = ['all', 'unsold', ...neverSoldStates].includes(state);
  return {
    state: known ? (state as UnsoldFilter['state']) : 'unsold',
    district: /^[\d.]{2,8}$/.test(query.get('district') ?? '') ? query.get('district') : null,
    channel: /^[a-z0-9-]{2,40}$/.test(query.get('channel') ?? '') ? query.get('channel') : null,
    search: short(query.get('q')),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of a filter, without what is usual: "?state=SOLD&page=2", or "". */
export function writeUnsoldFilter(filter: Partial<UnsoldFilter>, asOf: string | null = null): string {
  const query = new URLSearchParams();
  if (asOf) query.set('asOf', asOf);
  if (filter.state && filter.state !== 'unsold') query.set('state', filter.state);
  if (filter.district) query.set('district', filter.district);
  if (filter.channel) query.set('channel', filter.channel);
  if (filter.search) query.set('q', filter.search);
  if (filter.page && filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The day of the report: as asked for, but never after today. */
export function readAsOf(query: URLSearchParams, today: string): string {
  const asked = query.get('asOf');
  return isCalendarDay(asked) && asked >= '2010-01-01' && asked < today ? asked : today;
}
