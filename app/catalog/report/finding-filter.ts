import { SEVERITIES, type Severity } from '../quality/profile.ts';

/** Which open findings are shown; every part stands in the URL, so that a list can be kept and sent. */
export interface FindingFilter {
  /** Id of a check, "F06-buram". */
  check: string | null;
  severity: Severity | null;
  category: string | null;
  /** Kemendagri code of a kecamatan. */
  district: string | null;
  search: string | null;
  page: number;
}

export const pageSize = 50;

const matching = (text: string | null, form: RegExp): string | null =>
  text && form.test(text) ? text : null;

/** The filter of a query string; anything unknown falls back to everything. */
export function readFindingFilter(query: URLSearchParams): FindingFilter {
  const page = Number(query.get('page'));
  return {
    check: matching(query.get('check'), /^[A-Z]\d{2}-[a-z-]{2,40}$/),
    severity: SEVERITIES.find(known => known === query.get('severity')) ?? null,
    category: matching(query.get('category'), /^[a-z0-9-]{1,60}$/),
    district: matching(query.get('district'), /^[\d.]{2,8}$/),
    search: query.get('q')?.trim().slice(0, 100) || null,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query string of a filter, without what is usual: "?check=F06-buram", or "". */
export function writeFindingFilter({ search, page, ...rest }: Partial<FindingFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (search) query.set('q', search);
  if (page && page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
