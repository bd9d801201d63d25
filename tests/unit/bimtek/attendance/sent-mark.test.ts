import { describe, expect, it } from 'vitest';
import { EXCUSES } from '~/bimtek/attendance/mark.ts';
import { scannerWords } from '~/bimtek/attendance/scanner/scanner-words.ts';
import { sentMark } from '~/bimtek/attendance/sent-mark.ts';
import { parseForm } from '~/reference/parse-form.ts';

const nonce = '01998a10-0000-7000-8000-000000000001';
const seatId = '01998a10-0000-7000-8000-0000000000aa';
const read = (fields: Record<string, string>) => parseForm(sentMark, Object.entries(fields));
const codeOf = (fields: Record<string, string>) => {
  const result = read(fields);
  return result.ok ? 'ok' : result.problems[0]!.code;
};
const base = { nonce, seatId, kind: 'in' };

describe('a mark that is sent', () => {
  it('from the plain form names no clock and no phone', () => {
    expect(read(base)).toEqual({ ok: true, value: { ...base, source: 'hand', device: 'desk' } });
  });

  it('from a phone carries both of its times', () => {
    const keptAt = '2026-11-21T01:41:00.000Z';
    const sentAt = '2026-11-21T09:00:00.000+07:00';
    const result = read({
      ...base,
      source: 'scan',
      device: 'hp-abc234',
      reason: '',
      keptAt,
      sentAt,
      owner: 'x',
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        source: 'scan',
        device: 'hp-abc234',
        keptAt: new Date(keptAt),
        sentAt: new Date('2026-11-21T02:00:00Z'),
      },
    });
    expect(result.ok && 'owner' in result.value).toBe(false);
  });

  it.each(EXCUSES)('excuses for %s', reason => {
    expect(codeOf({ ...base, kind: 'excused', reason })).toBe('ok');
  });

  it.each([
    ['mark-unknown', { nonce: '' }],
    ['mark-unknown', { nonce: 'bukan-id' }],
    ['mark-unknown', { seatId: "' or 1=1" }],
    ['mark-unknown', { kind: 'void' }],
    ['mark-unknown', { kind: 'hadir' }],
    ['mark-unknown', { source: 'self' }],
    ['mark-unknown', { source: 'paper' }],
    ['mark-unknown', { device: '' }],
    ['mark-unknown', { device: 'a'.repeat(41) }],
    ['mark-unknown', { device: '<b>' }],
    ['reason-missing', { kind: 'excused' }],
    ['reason-missing', { kind: 'excused', reason: '' }],
    ['reason-missing', { kind: 'excused', reason: 'bosan' }],
    ['nonce-taken', { keptAt: 'kemarin' }],
  ])('%s for %j', (code, wrong) => {
    expect(codeOf({ ...base, ...wrong })).toBe(code);
  });
});

describe('the words of the scanner', () => {
  it('are all there, with open places for the phone to fill', () => {
    const asked: string[] = [];
    const words = scannerWords((key, values) => {
      asked.push(key);
      return values ? `${key} ${values.name} ${values.time} ${values.n} ${values.device}` : key;
    });
    expect(words['noted-in']).toBe('attendance.result.in {name} {time} {n} {device}');
    expect(words['ticket-forged']).toBe('attendance.code.ticket-forged');
    expect(new Set(asked).size).toBe(asked.length);
    expect(Object.values(words).every(Boolean)).toBe(true);
  });
});
