import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration } from '~/bimtek/meetings/read-duration.ts';
import { readLocalTime } from '~/bimtek/meetings/read-local-time.ts';

const hours = {
  startsAt: new Date('2026-11-05T01:30:00Z'),
  endsAt: new Date('2026-11-05T05:00:00Z'),
  offsetMinutes: 420,
};
const at = (text: string, by = hours) => {
  const found = readLocalTime(text, by);
  return 'at' in found ? found.at.toISOString().slice(0, 19) : found.code;
};

describe('a time of a meeting service', () => {
  it.each([
    ['11/05/2026 08:31:05 AM', '2026-11-05T01:31:05'],
    ['05/11/2026 08:31:05', '2026-11-05T01:31:05'],
    ['5/11/26, 8.31.05', '2026-11-05T01:31:05'],
    ['2026-11-05 08:31', '2026-11-05T01:31:00'],
    ['2026-11-05T01:31:05Z', '2026-11-05T01:31:05'],
    ['Nov 5, 2026 08:31:05 AM', '2026-11-05T01:31:05'],
    ['5 Nov 2026 08.31', '2026-11-05T01:31:00'],
    ['05 November 2026, 12:00 PM', '2026-11-05T05:00:00'],
    ['8:31\u202fAM', '2026-11-05T01:31:00'],
    ['08.31', '2026-11-05T01:31:00'],
    ['12:10 AM', '2026-11-04T17:10:00'],
  ])('%s', (text, instant) => {
    expect(at(text)).toBe(instant);
  });

  it.each([
    '',
    'kemarin',
    '25:00',
    '8:61 AM',
    '13:00 PM',
    '31/31/2026 08:00',
    '05/11/2026',
    '5 Foo 2026 08:00',
  ])('cannot be read from %j', text => {
    expect(at(text)).toBe('meeting-time-unreadable');
  });

  it('of another day is not guessed at', () => {
    expect(at('07/08/2026 08:31')).toBe('meeting-other-day');
    expect(at('2026-11-07 08:31')).toBe('meeting-other-day');
  });

  it('is by the clock of the file', () => {
    expect(at('05/11/2026 01:31', { ...hours, offsetMinutes: 0 })).toBe('2026-11-05T01:31:00');
    expect(at('05/11/2026 10:31', { ...hours, offsetMinutes: 540 })).toBe('2026-11-05T01:31:00');
  });

  it('is the same whether the day or the month comes first', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2026-01-01T00:00:00Z'),
          max: new Date('2027-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        start => {
          const session = {
            startsAt: start,
            endsAt: new Date(start.getTime() + 3_600_000),
            offsetMinutes: 0,
          };
          const [year, month, day] = start.toISOString().slice(0, 10).split('-');
          const time = start.toISOString().slice(11, 19);
          const expected = `${start.toISOString().slice(0, 19)}`;
          expect(at(`${day}/${month}/${year} ${time}`, session)).toBe(expected);
          expect(at(`${month}/${day}/${year} ${time}`, session)).toBe(expected);
        },
      ),
    );
  });
});

describe('a duration', () => {
  it.each([
    ['1 hr 2 min', 62],
    ['1h 2m', 62],
    ['45 min', 45],
    ['2 jam 5 mnt', 125],
    ['3 jam', 180],
    ['62', 62],
    ['62,5', 62.5],
    ['1:02:30', 62.5],
    ['2m 30s', 2.5],
  ])('%s', (text, minutes) => {
    expect(readDuration(text)).toBeCloseTo(minutes, 9);
  });
  it.each(['', '--', 'lama', 'x 5'])('cannot be read from %j', text => {
    expect(readDuration(text)).toBeNull();
  });
});
