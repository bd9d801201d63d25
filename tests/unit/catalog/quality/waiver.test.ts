import { describe, expect, it } from 'vitest';
import type { Finding } from '~/catalog/quality/check.ts';
import { mayCover, waiverFor } from '~/catalog/quality/waiver.ts';
import { shortHash } from './example-context.ts';

const finding: Finding = { check: 'T21-isi-beda', code: 'x', field: 'title', evidence: '', fix: 'f' };
const waiver = { check: 'T21-isi-beda', who: 'petugas-1', why: 'label-checked', until: '2026-12-31' };

describe('a waiver of certain evidence', () => {
  const seen = { ...waiver, evidence: [shortHash('Rp 45.000')] };
  const of = (evidence: string) => waiverFor({ ...finding, evidence }, [seen], '2026-11-21', shortHash);

  it('covers that evidence and no other', () => {
    expect(of('Rp 45.000')).toBe(seen);
    expect(of('Rp 450.000')).toBeNull();
  });
  it('covers each of several', () => {
    const both = { ...seen, evidence: [...seen.evidence, shortHash('Rp 450.000')] };
    const found = waiverFor({ ...finding, evidence: 'Rp 450.000' }, [both], '2026-11-21', shortHash);
    expect(found).toBe(both);
  });
  it('covers nothing when it names nothing', () => {
    expect(waiverFor(finding, [{ ...waiver, evidence: [] }], '2026-11-21', shortHash)).toBeNull();
  });
});

describe('waiverFor', () => {
  it('finds the first that covers', () => {
    const later = { ...waiver, until: '2027-12-31' };
    expect(waiverFor(finding, [later, waiver], '2026-11-21', shortHash)).toBe(later);
  });
  it.each([
    ['no waiver', []],
    ['another check', [{ ...waiver, check: 'T02-judul-pendek' }]],
    ['another code', [{ ...waiver, code: 'y' }]],
    ['an old one', [{ ...waiver, until: '2026-11-20' }]],
  ])('is null with %s', (_, waivers) => {
    expect(waiverFor(finding, waivers, '2026-11-21', shortHash)).toBeNull();
  });
});

describe('mayCover', () => {
  const legal: Finding = { ...finding, check: 'L02-izin-pangan' };
  it.each([
    ['owner', finding, 'warning', true],
    ['owner', finding, 'advice', true],
    ['owner', finding, 'stop', false],
    ['office', finding, 'stop', true],
    ['office', legal, 'stop', false],
    ['office', legal, 'warning', true],
    ['owner', legal, 'warning', true],
  ] as const)('%s, a finding of %j as %s: %s', (as, found, severity, expected) => {
    expect(mayCover({ ...waiver, as }, found, severity)).toBe(expected);
  });
});
