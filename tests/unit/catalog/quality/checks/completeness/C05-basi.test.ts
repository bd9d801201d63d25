import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { C05 } from '~/catalog/quality/checks/completeness/C05-basi.ts';
import { addDays } from '~/reference/calendar-day.ts';
import { codesOf, contextOf, reportsOf } from '../../example-context.ts';

const id = 'C05-basi';
const today = '2026-11-21';
const ago = (days: number) => addDays(today, -days);
const of = (given: object) => ({ title: 'Emping', today, ...given });

describe(id, () => {
  it('asks for the price after 180 days', () => {
    expect(codesOf(id, of({ priceConfirmedOn: ago(180) }))).toEqual([]);
    expect(reportsOf(id, of({ priceConfirmedOn: ago(181) }))).toEqual([
      {
        code: 'price-stale',
        field: 'priceRupiah',
        evidence: ago(181),
        fix: 'confirm-price',
        data: { days: 181, on: ago(181) },
      },
    ]);
  });
  it('asks for the whole after 365 days, and then for nothing else', () => {
    expect(codesOf(id, of({ confirmedOn: ago(365), priceConfirmedOn: ago(10) }))).toEqual([]);
    expect(codesOf(id, of({ confirmedOn: ago(366), priceConfirmedOn: ago(300) }))).toEqual(['listing-stale']);
  });
  it('takes a confirmation of the whole for one of the price', () => {
    expect(codesOf(id, of({ confirmedOn: ago(20), priceConfirmedOn: ago(300) }))).toEqual([]);
    expect(codesOf(id, of({ confirmedOn: ago(200) }))).toEqual(['price-stale']);
  });
  it('does not apply to what was never confirmed', () => {
    expect(C05.meta.appliesTo(contextOf(of({})))).toBe(false);
  });
  it('says at most one thing, and nothing of a day to come', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 900 }), fc.integer({ min: -400, max: 900 }), (price, all) => {
        const codes = codesOf(id, of({ priceConfirmedOn: ago(price), confirmedOn: ago(all) }));
        expect(codes.length).toBeLessThanOrEqual(1);
        if (price <= 0 && all <= 0) expect(codes).toEqual([]);
      }),
    );
  });
});
