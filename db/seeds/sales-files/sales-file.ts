import type { Day } from '../calendar.ts';
import type { Story } from '../tell-story.ts';

export interface Period {
  from: Day;
  until: Day;
}

/** A file as an office would receive it, with the source under which the importer reads it. */
export interface SalesFile {
  name: string;
  source: string;
  bytes: Uint8Array;
  /** Days that the file speaks for, as whoever fetched it knows; a product list speaks for none. */
  period: Period | null;
}

const utf8 = new TextEncoder();

export function fileOf(name: string, source: string, text: string, period: Period | null): SalesFile {
  return { name, source, bytes: utf8.encode(text), period };
}

/** Windows-1252, as older shop systems export; the story uses only its dash beyond Latin-1. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, letter => {
    if (letter === '–') return 0x96;
    const code = letter.charCodeAt(0);
    return code < 256 ? code : 0x3f;
  });
}

/** The year, or the part of it that lies before the story's last day. */
export function yearPeriod(year: string, last: Day): Period {
  const end = `${year}-12-31`;
  return { from: `${year}-01-01`, until: end < last ? end : last };
}

/** The last day on which the story's offices bought through a marketplace: what was published ends there. */
export function lastSale(story: Story): Day {
  return story.plan.targets.at(-1)?.until ?? story.plan.today;
}
