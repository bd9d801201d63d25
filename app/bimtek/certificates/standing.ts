import type { RevocationReason, TteState } from './certificate.ts';
import type { Obstacle, SeatPresence } from './judge-entitlement.ts';

/** One seat of a session: whether it gets a certificate, and why not, or the one it has. */
export interface Standing {
  seatId: string;
  personId: string | null;
  /** Null once the person is forgotten. */
  name: string | null;
  presence: SeatPresence | null;
  /** Nothing = gets one. */
  obstacles: Obstacle[];
  /** The one that counts, else the last that was taken back. */
  certificate: {
    id: string;
    number: string;
    tte: TteState;
    revokedFor: RevocationReason | null;
    expiresOn: string | null;
  } | null;
}

/** The one thing to know about the certificates of a session: who is due comes before what was done. */
export function summariseStandings({
  closed,
  ready,
  issued,
}: {
  closed: boolean;
  ready: number;
  issued: number;
}) {
  if (!closed) return 'not-closed';
  if (ready > 0) return 'ready';
  return issued > 0 ? 'issued' : 'none';
}
