/** A frozen list as the office sees it before the draw. */
export interface ListToDraw {
  entities: number;
  frozenAt: Date;
  beaconRound: number;
  drawAt: Date;
}

/** The one thing the office does next; `number` is that of the round it leads to. */
export type NextStep =
  | { step: 'freeze'; number: number }
  | { step: 'draw'; number: number; startsAfter: string | null; list: ListToDraw }
  | { step: 'take'; number: number; startsAfter: string | null; waiting: number; slots: number }
  | { step: 'publish'; number: number; roundId: string };
