/** What stays after a person is forgotten, and by which law; none of it names anybody. */
export const keptThings = [
  { what: 'audit-events', basis: 'UU 27/2022 pasal 31' },
  { what: 'consent-history', basis: 'UU 27/2022 pasal 24' },
  { what: 'published-draws', basis: 'Perpres 16/2018 pasal 6' },
  { what: 'sales-figures', basis: 'Perpres 16/2018 pasal 77' },
] as const;
export type KeptThing = (typeof keptThings)[number];

/** Handed out and kept: what went, when, how much of it, and where the log stood before. Ids and counts only. */
export interface DeletionProof {
  request: string;
  pemda: string;
  person: string;
  vendor: string | null;
  requestedAt: string;
  doneAt: string;
  /** Rows removed or emptied, by part. */
  removed: Record<string, number>;
  files: number;
  /** Keys under which values were sealed: what lies in old backups stays closed. */
  keysDestroyed: number;
  kept: readonly KeptThing[];
  /** Head of the audit chain before the deletion's own event; null where the chain was empty. */
  chainBefore: { count: number; link: string } | null;
}

/** What one domain removed. */
export interface Forgotten {
  rows: number;
  /** Storage keys to remove together with the rows. */
  files: string[];
  /** Keys whose destruction makes sealed values unreadable for good. */
  keys?: number;
}

/** The sum of what every domain removed, by part. */
export function sumForgotten(parts: readonly (readonly [string, Forgotten])[]) {
  return {
    removed: Object.fromEntries(parts.map(([part, { rows }]) => [part, rows])),
    files: [...new Set(parts.flatMap(([, { files }]) => files))],
    keysDestroyed: parts.reduce((sum, [, { keys = 0 }]) => sum + keys, 0),
  };
}
