import type { CalendarDay } from '~/reference/calendar-day.ts';
import type { CategoryKind } from '../category.ts';

interface Paper {
  kind: string;
  expiresOn?: CalendarDay | null;
}

/**
 * Papers without which a listing of such goods may not stand (reference/domain.md §2): of each group one must be valid.
 * Whether one is there at all is for the checks to say; here only what was there and ran out counts.
 */
const NEEDED: Record<CategoryKind, readonly (readonly string[])[]> = {
  'packaged-food': [['pirt', 'bpom'], ['halal']],
  'fresh-food': [['halal']],
  cosmetics: [['bpom']],
  craft: [['sni']],
  goods: [['sni']],
  service: [],
};

export interface Lapse {
  kind: string;
  /** Its last valid day. */
  expiresOn: CalendarDay;
}

/** The first needed paper that has run out before `today`, with nothing valid in its place; null where all hold. */
export function findLapse(
  documents: readonly Paper[],
  category: CategoryKind,
  today: CalendarDay,
): Lapse | null {
  const lapses = NEEDED[category].flatMap((kinds): Lapse[] => {
    const own = documents.filter(({ kind }) => kinds.includes(kind));
    const dated = own.flatMap(({ kind, expiresOn }) => (expiresOn ? [{ kind, expiresOn }] : []));
    if (dated.length === 0 || dated.length < own.length) return [];
    // Whichever held longest is the one that was missed.
    const last = dated.reduce((a, b) => (b.expiresOn > a.expiresOn ? b : a));
    return last.expiresOn < today ? [last] : [];
  });
  return lapses.reduce<Lapse | null>((a, b) => (a && a.expiresOn <= b.expiresOn ? a : b), null);
}
