import type { Presence } from '../attendance/presence.ts';
import type { SeatState, SessionState } from '../sessions/session.ts';
import { REVOCATION_REASONS, type RevocationReason } from './certificate.ts';

/** A code of this room, and what fills its words. */
export interface Obstacle {
  code:
    | 'session-not-closed'
    | 'seat-not-confirmed'
    | 'presence-none'
    | 'presence-excused'
    | 'presence-below'
    | 'name-erased'
    | 'certified-already'
    | 'revoked-for-good';
  data?: Record<string, string | number>;
}

/** How much of a session somebody was there for. */
export type SeatPresence = Pick<Presence, 'percent' | 'verdict'>;

/** The certificate that was given last for this ground, as far as it matters. */
export interface LastCertificate {
  revokedFor: RevocationReason | null;
}

export interface SeatFacts {
  session: { state: SessionState; presencePercent: number };
  /** `named` false = the person wished to be forgotten: there is nothing to print. */
  seat: { state: SeatState; named: boolean };
  /** Null = no mark at all. */
  presence: SeatPresence | null;
  last: LastCertificate | null;
}

/** What a certificate that was given before means for a new one. */
export function judgeLast(last: LastCertificate | null): Obstacle[] {
  if (!last) return [];
  if (last.revokedFor === null) return [{ code: 'certified-already' }];
  return REVOCATION_REASONS[last.revokedFor].again ? [] : [{ code: 'revoked-for-good' }];
}

function judgePresence({ presence, session }: SeatFacts): Obstacle[] {
  if (!presence || presence.verdict === 'absent') return [{ code: 'presence-none' }];
  // Excused is no blame, but it is no hour either: the paper states hours.
  if (presence.verdict === 'excused') return [{ code: 'presence-excused' }];
  const { percent } = presence;
  const need = session.presencePercent;
  return percent >= need ? [] : [{ code: 'presence-below', data: { percent: Math.floor(percent), need } }];
}

/**
 * Why somebody gets no certificate of a session; nothing = gets one. A session that is closed, a seat that was
 * confirmed, and minutes enough: being late or leaving early only counts through the minutes.
 */
export function judgeEntitlement(facts: SeatFacts): Obstacle[] {
  return [
    ...(facts.session.state === 'closed' ? [] : [{ code: 'session-not-closed' } as const]),
    ...(facts.seat.state === 'confirmed' ? [] : [{ code: 'seat-not-confirmed' } as const]),
    ...judgePresence(facts),
    ...(facts.seat.named || facts.last?.revokedFor === null ? [] : [{ code: 'name-erased' } as const]),
    ...judgeLast(facts.last),
  ];
}
