import { describe, expect, it } from 'vitest';
import type { Finding } from '~/catalog/quality/check.ts';
import { waiverFor } from '~/catalog/quality/waiver.ts';

const finding: Finding = { check: 'T21-isi-beda', code: 'x', field: 'title', evidence: '', fix: 'f' };
const waiver = { check: 'T21-isi-beda', who: 'petugas-1', why: 'label-checked', until: '2026-12-31' };

describe('waiverFor', () => {
  it('finds the first that covers', () => {
    const later = { ...waiver, until: '2027-12-31' };
    expect(waiverFor(finding, [later, waiver], '2026-11-21')).toBe(later);
  });
  it.each([
    ['no waiver', []],
    ['another check', [{ ...waiver, check: 'T02-judul-pendek' }]],
    ['another code', [{ ...waiver, code: 'y' }]],
    ['an old one', [{ ...waiver, until: '2026-11-20' }]],
  ])('is null with %s', (_, waivers) => {
    expect(waiverFor(finding, waivers, '2026-11-21')).toBeNull();
  });
});
