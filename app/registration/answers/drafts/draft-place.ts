import type { Question } from '../questions.ts';

/** What a page needs to keep what is typed on it. */
export interface DraftPlace {
  /** Where it is sent. */
  to: string;
  /** When this page was made, milliseconds of the server's clock. */
  shown: number;
  asked: readonly Question[];
  /** The texts that the page begins with. */
  texts: Partial<Record<Question, string>>;
  /** When the server last heard of each question. */
  knownAt: Partial<Record<Question, number>>;
  /** Name of this page's place on the device, and the key that what lies there is locked with, 64 hex digits. */
  shelf: string;
  key: string;
}

export type DraftState =
  | { kind: 'quiet' | 'ready' | 'waiting' | 'refused' | 'restored' | 'offline' | 'signed-out' }
  | { kind: 'saved'; at: string };
