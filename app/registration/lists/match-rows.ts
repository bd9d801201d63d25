import type { Answers } from '~/registration/answers/questions.ts';
import { rowContent, rowKeys } from './row-keys.ts';

/** What a key of a row stands for already. */
export interface KnownRow {
  vendorId: string;
  contentDigest: string;
}

export interface KeyedRow {
  row: number;
  answers: Answers;
  /** Digests, the strongest first. */
  keys: string[];
  contentDigest: string;
}

export interface Matched {
  /** Nothing is known of these. */
  fresh: KeyedRow[];
  /** Known, and they say something else than before. */
  changed: { row: KeyedRow; vendorId: string }[];
  /** Known as they are: nothing to write. */
  unchanged: KeyedRow[];
  /** The same business twice in one list, with different words. */
  twice: KeyedRow[];
}

/** Keys and content of a row as digests, so that nothing personal is held beside them. */
export function keyRow(
  { row, answers }: { row: number; answers: Answers },
  digest: (text: string) => string,
): KeyedRow {
  return {
    row,
    answers,
    keys: rowKeys(answers).map(digest),
    contentDigest: digest(`row|${rowContent(answers)}`),
  };
}

/**
 * Parts the rows of a list into what is new, what has changed and what is known. Of rows that name one business the
 * first stands; an equal one after it says nothing new, a different one is handed back.
 */
export function matchRows(rows: readonly KeyedRow[], known: ReadonlyMap<string, KnownRow>): Matched {
  const matched: Matched = { fresh: [], changed: [], unchanged: [], twice: [] };
  const seen = new Map<string, string>();
  for (const row of rows) {
    const earlier = row.keys.map(key => seen.get(key)).find(content => content !== undefined);
    for (const key of row.keys) if (!seen.has(key)) seen.set(key, row.contentDigest);
    if (earlier !== undefined) {
      (earlier === row.contentDigest ? matched.unchanged : matched.twice).push(row);
      continue;
    }
    const held = row.keys.map(key => known.get(key)).find(found => found !== undefined);
    if (!held) matched.fresh.push(row);
    else if (held.contentDigest === row.contentDigest) matched.unchanged.push(row);
    else matched.changed.push({ row, vendorId: held.vendorId });
  }
  return matched;
}
