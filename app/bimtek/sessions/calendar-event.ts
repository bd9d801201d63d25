import type { SessionState } from './session.ts';

/** A session as a calendar needs it, all words said. */
export interface CalendarEvent {
  id: string;
  title: string;
  state: SessionState;
  revision: number;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
  place: string;
  description: string;
  /** Absolute. */
  url: string;
}

/** Stays the same for the whole life of a session, so that a calendar moves an event instead of adding one. */
export function eventUid(id: string, pemda: string): string {
  return `bimtek-${id}@${pemda}.laris.id`;
}

/** 64 lower-case hex digits: what an own calendar's address ends with. */
export function isFeedToken(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
