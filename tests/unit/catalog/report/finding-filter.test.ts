import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '~/catalog/quality/profile.ts';
import {
  type FindingFilter,
  readFindingFilter,
  writeFindingFilter,
} from '~/catalog/report/finding-filter.ts';
import { PERMIT_DAYS, readPermitDays } from '~/catalog/report/permit-days.ts';

const read = (text: string) => readFindingFilter(new URLSearchParams(text));
const everything: FindingFilter = {
  check: null,
  severity: null,
  category: null,
  district: null,
  search: null,
  page: 1,
};

describe('readFindingFilter', () => {
  it('is everything without a query', () => {
    expect(read('')).toEqual(everything);
  });
  it('reads each part', () => {
    expect(
      read('check=F06-buram&severity=stop&category=kopi-teh&district=33.25.01&q=+emping+&page=3'),
    ).toEqual({
      check: 'F06-buram',
      severity: 'stop',
      category: 'kopi-teh',
      district: '33.25.01',
      search: 'emping',
      page: 3,
    });
  });
  it.each([
    'check=F06',
    'check=../../etc',
    'severity=fatal',
    'category=Kopi%20Teh',
    'district=Batang',
    'q=%20%20',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=9999999',
    'other=1',
  ])('falls back to everything for %s', query => {
    expect(read(query)).toEqual(everything);
  });
  it('shortens a long search', () => {
    expect(read(`q=${'a'.repeat(500)}`).search).toHaveLength(100);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(read(text).page).toBeGreaterThan(0);
      }),
    );
  });
});

describe('writeFindingFilter', () => {
  it('leaves out what is usual', () => {
    expect(writeFindingFilter(everything)).toBe('');
    expect(writeFindingFilter({ check: 'F06-buram' })).toBe('?check=F06-buram');
  });
  it('is read again as it was written', () => {
    const part = <T>(values: T[]) => fc.constantFrom(null, ...values);
    const filters = fc.record({
      check: part(['F06-buram', 'T09-kata-promo']),
      severity: part([...SEVERITIES]),
      category: part(['kopi-teh', 'batik']),
      district: part(['33.25.01', '32.16']),
      search: part(['emping & sambal', 'kopi?']),
      page: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(filters, filter => {
        expect(read(writeFindingFilter(filter).slice(1))).toEqual(filter);
      }),
    );
  });
});

describe('readPermitDays', () => {
  it.each(PERMIT_DAYS)('takes %d days', days => {
    expect(readPermitDays(new URLSearchParams(`days=${days}`))).toBe(days);
  });
  it.each(['', 'days=', 'days=61', 'days=-1', 'days=1e9'])('is the reminder’s span for %j', query => {
    expect(readPermitDays(new URLSearchParams(query))).toBe(60);
  });
});
