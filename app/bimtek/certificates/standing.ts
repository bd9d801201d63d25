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
