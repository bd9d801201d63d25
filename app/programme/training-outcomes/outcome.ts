import type { CalendarDay } from '~/reference/calendar-day.ts';

/** What a vendor does for the first time: gets a product past the checks, has one on offer, sells. */
export const OUTCOMES = ['passed', 'listed', 'sold'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Days after a training in which something counts as having followed it. */
export const WINDOWS = [30, 90] as const;
export type Window = (typeof WINDOWS)[number];

/** What trainings are told apart by. */
export const GROUPINGS = ['module', 'trainer', 'district'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A vendor who was taught: there long enough at a session that is over, or through a course with its quiz passed. */
export interface Training {
  vendorId: string;
  on: CalendarDay;
  /** Course, or the session's own topic where it teaches none. */
  module: string;
  /** Null for a course that was taken alone. */
  trainer: string | null;
  district: string | null;
}

/** What is known of a vendor: since when, and when each thing first happened. */
export interface VendorHistory {
  vendorId: string;
  /** Day on which the office accepted it: nobody could list before. */
  since: CalendarDay;
  first: Record<Outcome, CalendarDay | null>;
}
