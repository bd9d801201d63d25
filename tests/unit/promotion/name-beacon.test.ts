import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beaconRoundFrom, beaconTime, drawMoments, nameBeacon } from '~/promotion/name-beacon.ts';

describe('rounds of the public beacon', () => {
  it('come every three seconds from the first on', () => {
    expect(beaconTime(1).getTime()).toBe(1_692_803_367_000);
    expect(beaconTime(657_413).toISOString()).toBe('2023-09-15T11:00:03.000Z');
    expect(beaconRoundFrom(beaconTime(657_413))).toBe(657_413);
    expect(beaconRoundFrom(new Date(0))).toBe(1);
  });

  it('are named by the first one at or after an instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_692_803_367, max: 2_500_000_000 }), second => {
        const at = new Date(second * 1000);
        const round = beaconRoundFrom(at);
        expect(beaconTime(round).getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(beaconTime(round - 1).getTime()).toBeLessThan(at.getTime());
      }),
    );
  });
});

describe('the moment of a draw', () => {
  it('is announced for 14.00 WIB', () => {
    const frozenAt = new Date('2026-11-13T02:00:00Z');
    expect(nameBeacon('week', frozenAt).at.toISOString()).toMatch(/^2026-11-20T07:00:0[0-2]/);
    expect(nameBeacon('tomorrow', frozenAt).at.toISOString()).toMatch(/^2026-11-14T07:00:0[0-2]/);
  });

  it('counts days as they are in western Indonesia', () => {
    // 01.00 on the 14th in Batang is still the 13th in UTC.
    const frozenAt = new Date('2026-11-13T18:00:00Z');
    expect(nameBeacon('tomorrow', frozenAt).at.toISOString()).toMatch(/^2026-11-15T07:00:0[0-2]/);
  });

  it('is always after the freeze, so that nobody can know the value', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        fc.constantFrom(...drawMoments),
        (frozenAt, moment) => {
          const { round, at } = nameBeacon(moment, frozenAt);
          expect(at.getTime()).toBeGreaterThan(frozenAt.getTime());
          expect(beaconTime(round)).toEqual(at);
        },
      ),
    );
  });

  it('comes within seconds when it is soon', () => {
    const frozenAt = new Date('2026-11-13T02:00:00Z');
    const wait = nameBeacon('soon', frozenAt).at.getTime() - frozenAt.getTime();
    expect(wait).toBeGreaterThanOrEqual(3_000);
    expect(wait).toBeLessThan(7_000);
  });
});
