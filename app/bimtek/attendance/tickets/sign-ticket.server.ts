import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { PemdaId } from '~/identity/actor.ts';
import { config } from '~/platform/config/config.server.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';
import { codeOf } from './seat-code.ts';
import { writeTicket, writeTicketBody } from './ticket.ts';

/** DER of an Ed25519 private key (RFC 8410) up to the 32 bytes of its seed. */
const head = '302e020100300506032b657004220420';

const seedOf = (pemda: PemdaId) => hmac(config().secrets.mark, `attendance tickets ${pemda}`);

const held = new Map<PemdaId, KeyObject>();

/** Derived, so nothing is stored that could be lost: one key per pemda, the same on every machine of a deployment. */
function keyOf(pemda: PemdaId): KeyObject {
  const known = held.get(pemda);
  const key =
    known ??
    createPrivateKey({ key: Buffer.from(head + seedOf(pemda), 'hex'), format: 'der', type: 'pkcs8' });
  held.set(pemda, key);
  return key;
}

/** 32 bytes as hex: what a phone checks tickets with. */
export function ticketPublicKey(pemda: PemdaId): string {
  const der = createPublicKey(keyOf(pemda)).export({ format: 'der', type: 'spki' });
  return der.subarray(-32).toString('hex');
}

/** The text of a seat's QR code; always the same for the same seat, so it can be printed and shown any number of times. */
export function signTicket(pemda: PemdaId, seat: { sessionId: string; seatId: string }): string {
  const body = writeTicketBody({ pemda, ...seat });
  return writeTicket(body, sign(null, body, keyOf(pemda)));
}

/** The same seat as letters to type or to say. */
export function seatCode(seatId: string): string {
  return codeOf(hmac(config().secrets.mark, `attendance seat ${seatId}`));
}
