import { err, ok, type Result } from '~/reference/result.ts';
import type { AttendanceCode } from '../codes.ts';
import { readBase45, writeBase45 } from './base45.ts';

/*
 * A ticket is a QR code that a phone without signal can check: version (1 byte), pemda (2), session (16), seat (16), and
 * an Ed25519 signature (64) over those 35 bytes. Nothing in it says who it is. In capital letters and base45 it is a QR
 * code of version 6: 41 squares, readable from a cheap screen.
 */
const mark = 'LT:';
const version = 1;
const bodyLength = 35;
const signatureLength = 64;

export interface TicketBody {
  pemda: string;
  sessionId: string;
  seatId: string;
}

export interface Ticket extends TicketBody {
  /** What was signed. */
  body: Uint8Array;
  signature: Uint8Array;
}

function writeId(id: string): number[] {
  return (id.replaceAll('-', '').match(/../g) ?? []).map(pair => Number.parseInt(pair, 16));
}

function readId(bytes: Uint8Array): string {
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The bytes to sign. `pemda` is two numbers below 100, "33.25". */
export function writeTicketBody({ pemda, sessionId, seatId }: TicketBody): Uint8Array {
  const place = pemda.split('.').map(Number);
  return Uint8Array.from([version, ...place, ...writeId(sessionId), ...writeId(seatId)]);
}

export function writeTicket(body: Uint8Array, signature: Uint8Array): string {
  return mark + writeBase45(Uint8Array.from([...body, ...signature]));
}

/** What a ticket says, before anybody asked whether it is true. */
export function readTicket(text: string): Result<Ticket, AttendanceCode> {
  const trimmed = text.trim();
  if (!trimmed.startsWith(mark)) return err('ticket-unreadable');
  const bytes = readBase45(trimmed.slice(mark.length));
  if (!bytes || bytes.length === 0) return err('ticket-altered');
  if (bytes[0]! > version) return err('ticket-newer');
  if (bytes[0] !== version || bytes.length !== bodyLength + signatureLength) return err('ticket-altered');
  const body = bytes.slice(0, bodyLength);
  const place = [...body.slice(1, 3)].map(number => String(number).padStart(2, '0'));
  return ok({
    pemda: place.join('.'),
    sessionId: readId(body.slice(3, 19)),
    seatId: readId(body.slice(19, 35)),
    body,
    signature: bytes.slice(bodyLength),
  });
}
