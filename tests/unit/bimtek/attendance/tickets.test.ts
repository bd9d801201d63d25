import { generateKeyPairSync, sign } from 'node:crypto';
import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { readBase45, writeBase45 } from '~/bimtek/attendance/tickets/base45.ts';
import { judgeTicket, type TicketGround } from '~/bimtek/attendance/tickets/judge-ticket.ts';
import { codeLetters, codeOf, readCode, showCode } from '~/bimtek/attendance/tickets/seat-code.ts';
import {
  readTicket,
  type TicketBody,
  writeTicket,
  writeTicketBody,
} from '~/bimtek/attendance/tickets/ticket.ts';
import type { SeatState } from '~/bimtek/sessions/session.ts';
import { sha256 } from '~/platform/crypto/digest.server.ts';

hashes.sha512 = sha512;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const check: TicketGround['verify'] = (body, signature) => verify(signature, body, Uint8Array.from(raw));

const seat: TicketBody = {
  pemda: '33.25',
  sessionId: '01998a10-0000-7000-8000-000000000001',
  seatId: '01998a10-0000-7000-8000-0000000000aa',
};
function issue(body: TicketBody): string {
  const bytes = writeTicketBody(body);
  return writeTicket(bytes, sign(null, bytes, privateKey));
}
const ground = (states: [string, SeatState][] = [[seat.seatId, 'confirmed']]): TicketGround => ({
  pemda: '33.25',
  sessionId: seat.sessionId,
  seats: new Map(states),
  verify: check,
});
const codeFor = (text: string, at = ground()) => {
  const judged = judgeTicket(text, at);
  return judged.ok ? 'ok' : judged.problems[0]!.code;
};

describe('base45', () => {
  it('writes what RFC 9285 writes', () => {
    const of = (text: string) => writeBase45(new TextEncoder().encode(text));
    expect(of('AB')).toBe('BB8');
    expect(of('Hello!!')).toBe('%69 VD92EX0');
    expect(of('base-45')).toBe('UJCLQE7W581');
    expect(new TextDecoder().decode(readBase45('QED8WEX0')!)).toBe('ietf!');
  });

  it.each(['A', 'GGW', ':::', 'abc', 'AB8Z', '=='])('refuses %j', text => {
    expect(readBase45(text)).toBeNull();
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(readBase45(writeBase45(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('a ticket', () => {
  it('opens its seat', () => {
    expect(judgeTicket(issue(seat), ground())).toEqual({
      ok: true,
      value: { seatId: seat.seatId, onRoster: true },
    });
    expect(judgeTicket(` ${issue(seat)}\n`, ground()).ok).toBe(true);
  });

  it('is genuine also where the roster is older than the seat', () => {
    const judged = judgeTicket(issue(seat), ground([]));
    expect(judged).toEqual({ ok: true, value: { seatId: seat.seatId, onRoster: false } });
  });

  it('is small enough for a cheap screen: a QR code of version 6, in capitals', () => {
    const { version, segments } = QRCode.create(issue(seat), { errorCorrectionLevel: 'M' });
    expect(version).toBeLessThanOrEqual(6);
    expect(segments).toHaveLength(1);
  });

  it('tells each reason apart', () => {
    const good = issue(seat);
    const other = generateKeyPairSync('ed25519').privateKey;
    const body = writeTicketBody(seat);
    expect(codeFor('https://contoh.test/')).toBe('ticket-unreadable');
    expect(codeFor('')).toBe('ticket-unreadable');
    expect(codeFor(good.slice(0, -3))).toBe('ticket-altered');
    expect(codeFor('LT:')).toBe('ticket-altered');
    expect(codeFor(`${good.slice(0, 20)}a${good.slice(21)}`)).toBe('ticket-altered');
    expect(codeFor(writeTicket(body, sign(null, body, other)))).toBe('ticket-forged');
    expect(codeFor(issue({ ...seat, pemda: '32.16' }))).toBe('ticket-other-pemda');
    const elsewhere = { ...seat, sessionId: '01998a10-0000-7000-8000-000000000002' };
    expect(codeFor(issue(elsewhere))).toBe('ticket-other-session');
    const future = Uint8Array.from(body);
    future[0] = 9;
    expect(codeFor(writeTicket(future, sign(null, future, privateKey)))).toBe('ticket-newer');
  });

  it.each([
    ['cancelled', 'ticket-seat-cancelled'],
    ['declined', 'ticket-seat-cancelled'],
    ['expired', 'ticket-seat-cancelled'],
    ['waiting', 'ticket-seat-waiting'],
    ['offered', 'ticket-seat-waiting'],
  ] as const)('of a seat that is %s is refused', (state, code) => {
    expect(codeFor(issue(seat), ground([[seat.seatId, state]]))).toBe(code);
  });

  it('says nothing of a seat to somebody who only guessed it', () => {
    const body = writeTicketBody(seat);
    const forged = writeTicket(body, new Uint8Array(64));
    expect(codeFor(forged, ground([[seat.seatId, 'cancelled']]))).toBe('ticket-forged');
  });

  it('reads back whatever was written, and holds no room for a name', () => {
    const anyBody = fc.record({
      pemda: fc.constantFrom('33.25', '32.16', '11.01'),
      sessionId: fc.uuid(),
      seatId: fc.uuid(),
    });
    fc.assert(
      fc.property(anyBody, body => {
        const read = readTicket(writeTicket(writeTicketBody(body), new Uint8Array(64)));
        expect(read).toMatchObject({ ok: true, value: body });
        expect(writeTicketBody(body)).toHaveLength(35);
      }),
    );
  });

  it('falls with any byte that changes', () => {
    const text = issue(seat);
    const bytes = readBase45(text.slice(3))!;
    const anyChange = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(anyChange, ({ at, by }) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at]! + by) % 256;
        expect(codeFor(`LT:${writeBase45(changed)}`)).toMatch(/^ticket-(forged|altered|newer|other-pemda)$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the letters of a seat', () => {
  it('avoid what looks alike', () => {
    expect(codeLetters).not.toMatch(/[o01il]/);
    expect(new Set(codeLetters).size).toBe(31);
  });

  it('read back however they are typed', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        const code = codeOf(sha256(id));
        expect(code).toMatch(/^[a-hj-kmnp-z2-9]{6}$/);
        expect(readCode(showCode(code))).toBe(code);
        expect(readCode(` ${code.slice(0, 2)} ${code.slice(2)}.`)).toBe(code);
      }),
    );
  });

  it.each(['', 'abc', 'abcdefg', 'abc0ef', 'abcdeo', 'LT:ABC'])('refuse %j', typed => {
    expect(readCode(typed)).toBeNull();
  });

  it('are spread evenly: 2,000 seats hardly ever share', () => {
    const codes = new Set(Array.from({ length: 2000 }, (_, n) => codeOf(sha256(`seat ${n}`))));
    expect(codes.size).toBeGreaterThan(1995);
  });
});
