import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeSelfCode,
  pickSpotChecks,
  secondsLeft,
  selfCode,
  selfWindow,
} from '~/bimtek/attendance/self/self-code.ts';
import { hmac } from '~/platform/crypto/digest.server.ts';

const digest = (text: string) => hmac('aa'.repeat(32), text);
const session = {
  id: '01998a10-0000-7000-8000-000000000001',
  startsAt: new Date('2026-11-21T01:30:00Z'),
  endsAt: new Date('2026-11-21T05:00:00Z'),
};
const at = (iso: string) => new Date(iso);
const judge = (typed: string, now: Date, of = session) => {
  const judged = judgeSelfCode({ session: of, typed, now, seconds: 30, digest });
  return judged.ok ? 'ok' : judged.problems[0]!.code;
};
const now = at('2026-11-21T01:40:10Z');
const code = selfCode(session.id, now, 30, digest);

describe('the code on the screen', () => {
  it('stands for its seconds and then changes', () => {
    expect(selfCode(session.id, at('2026-11-21T01:40:29.999Z'), 30, digest)).toBe(code);
    expect(selfCode(session.id, at('2026-11-21T01:40:30Z'), 30, digest)).not.toBe(code);
    expect(secondsLeft(now, 30)).toBe(20);
    expect(secondsLeft(at('2026-11-21T01:40:30Z'), 30)).toBe(30);
  });

  it('is accepted now and one change later, then no more', () => {
    expect(judge(code, now)).toBe('ok');
    expect(judge(` ${code.toUpperCase().slice(0, 3)}-${code.slice(3)} `, now)).toBe('ok');
    expect(judge(code, at('2026-11-21T01:40:45Z'))).toBe('ok');
    expect(judge(code, at('2026-11-21T01:41:00Z'))).toBe('self-code-wrong');
    expect(judge(code, at('2026-11-21T01:39:50Z'))).toBe('self-code-wrong');
  });

  it('is another one in each session and under each key', () => {
    expect(judge(code, now, { ...session, id: '01998a10-0000-7000-8000-000000000002' })).toBe(
      'self-code-wrong',
    );
    expect(selfCode(session.id, now, 30, text => hmac('bb'.repeat(32), text))).not.toBe(code);
  });

  it('opens half an hour before, and too early means only too early', () => {
    expect(selfWindow(session)).toEqual({ opensAt: at('2026-11-21T01:00:00Z'), closesAt: session.endsAt });
    expect(judge('', at('2026-11-21T00:59:59Z'))).toBe('self-not-yet');
    expect(judge(code, now)).toBe('ok');
    expect(judge(code, at('2026-11-21T05:00:01Z'))).toBe('self-over');
  });

  it('asks for what is missing', () => {
    expect(judge(' ', now)).toBe('self-code-missing');
    expect(judge('halo', now)).toBe('self-code-wrong');
  });
});

describe('the spot check', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `seat-${n}`);

  it('picks one in ten, three at least, all there are where there are fewer', () => {
    expect(pickSpotChecks(ids, session.id, digest)).toHaveLength(6);
    expect(pickSpotChecks(ids.slice(0, 20), session.id, digest)).toHaveLength(3);
    expect(pickSpotChecks(ids.slice(0, 2), session.id, digest)).toHaveLength(2);
    expect(pickSpotChecks([], session.id, digest)).toEqual([]);
  });

  it('picks the same people however the list is ordered, and others elsewhere', () => {
    const picked = pickSpotChecks(ids, session.id, digest);
    expect(pickSpotChecks([...ids].reverse(), session.id, digest)).toEqual(picked);
    expect(pickSpotChecks(ids, 'other', digest)).not.toEqual(picked);
  });

  it('picks only from the list, nobody twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 50 }), seats => {
        const picked = pickSpotChecks(seats, session.id, digest);
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.every(id => seats.includes(id))).toBe(true);
      }),
    );
  });
});
