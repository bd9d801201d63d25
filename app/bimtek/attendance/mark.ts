/**
 * What can be noted about a seat: somebody came in, went out, is excused. `void` takes an earlier mark back; nothing
 * that was noted is ever changed or removed.
 */
export const MARK_KINDS = ['in', 'out', 'excused', 'void'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** How the mark came about: ticket scanned, own code, printed list, trainer's hand, file of a meeting service. */
export const MARK_SOURCES = ['scan', 'self', 'paper', 'hand', 'import'] as const;
export type MarkSource = (typeof MARK_SOURCES)[number];

/** Reasons that excuse an absence, and why a mark is taken back. Closed lists: no words about people are kept. */
export const EXCUSES = ['ill', 'duty', 'family', 'travel', 'other'] as const;
export type Excuse = (typeof EXCUSES)[number];
export const VOID_REASONS = ['wrong-person', 'wrong-time', 'not-there', 'twice'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export interface Mark {
  /** The nonce that the device made: the same mark sent twice is one mark. */
  id: string;
  /** Null = nobody in this session; kept to be matched. */
  seatId: string | null;
  kind: MarkKind;
  source: MarkSource;
  /** When it counts, by the server's clock. */
  at: Date;
  /** Random name of the phone; of a file of a meeting service: one per stretch of presence. */
  device: string;
  reason: Excuse | VoidReason | null;
  /** The mark that a `void` takes back. */
  voids: string | null;
}
