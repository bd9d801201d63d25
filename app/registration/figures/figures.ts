import type { AgeBucket } from '../decisions/service-promise.ts';
import type { Origin } from '../registration-status.ts';
import type { FunnelStep } from './funnel.ts';
import type { FieldRight, ReasonShare } from './reason-share.ts';

export interface OriginCount {
  origin: Origin;
  started: number;
  submitted: number;
  accepted: number;
  /** Median hours from start to the first time it was sent; null where none was. */
  medianHours: number | null;
}

export interface Figures {
  funnel: FunnelStep[];
  /** Waiting at this moment, whatever the period. */
  queue: { bucket: AgeBucket; n: number }[];
  reasons: { decisions: number; ranked: ReasonShare[] };
  firstTimeRight: FieldRight[];
  origins: OriginCount[];
}

/** Names of the figures, in the order of the page and in the addresses of their files. */
export const figureNames = ['funnel', 'queue', 'reasons', 'first-time-right', 'origins'] as const;
export type FigureName = (typeof figureNames)[number];

export function isFigureName(text: unknown): text is FigureName {
  return figureNames.includes(text as FigureName);
}
