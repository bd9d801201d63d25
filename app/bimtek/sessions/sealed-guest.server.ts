import { config } from '~/platform/config/config.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';

/** Somebody without an account who came along. */
export interface Guest {
  name: string;
  /** "+62…", or null for who has none or gives none. */
  phone: string | null;
}

/** One envelope under a key of the seat's own: length of the wrapped key, the key, the sealed text. */
export function sealGuest(seatId: string, guest: Guest): Buffer {
  const wrapped = newWrappedKey(config().secrets.column, seatId);
  const seal = openSeal(config().secrets.column, seatId, wrapped);
  return Buffer.concat([Buffer.from([wrapped.length]), wrapped, seal.seal('guest', JSON.stringify(guest))]);
}

export function openGuest(seatId: string, sealed: Buffer): Guest {
  const length = sealed[0] ?? 0;
  const seal = openSeal(config().secrets.column, seatId, sealed.subarray(1, 1 + length));
  return JSON.parse(seal.open('guest', sealed.subarray(1 + length)));
}
