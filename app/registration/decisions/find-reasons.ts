import type { Outcome } from '~/registration/registration-status.ts';

interface Searchable {
  code: string;
  outcomes: readonly Outcome[];
  /** Everything that is said about it. */
  text: string;
}

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Codes of the reasons that serve the outcome and hold every word that was typed, in any order and any case. */
export function findReasons(
  reasons: readonly Searchable[],
  typed: string,
  outcome?: Outcome,
): ReadonlySet<string> {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  const found = reasons.filter(reason => {
    if (outcome && !reason.outcomes.includes(outcome)) return false;
    const text = bare(`${reason.text} ${reason.code}`);
    return words.every(word => text.includes(word));
  });
  return new Set(found.map(reason => reason.code));
}
