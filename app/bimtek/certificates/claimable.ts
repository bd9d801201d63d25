import type { Obstacle } from './judge-entitlement.ts';

/** A course that somebody began alone. */
export interface Claimable {
  course: string;
  title: { id: string; en: string };
  jp: number;
  /** How much is left to do; 0 = complete. */
  left: number;
  obstacles: Obstacle[];
}
