import { describe, expect, it } from 'vitest';
import {
  belaState,
  katalogState,
  shopState,
  statusRule,
  statusRules,
  usualRule,
} from '~/sales/sale-status.ts';

const strict = statusRule();
const wide = statusRule('verified-selesai-or-null');

describe('the published rules', () => {
  it('both want verified and finished, and part on a missing confirmation', () => {
    expect(statusRules.map(rule => rule.id)).toEqual(['verified-selesai', 'verified-selesai-or-null']);
    expect(usualRule).toBe('verified-selesai');
    expect(belaState(strict, 'verified', 'selesai')).toBe('sale');
    expect(belaState(wide, 'verified', 'selesai')).toBe('sale');
    expect(belaState(strict, 'verified', null)).toBe('pending');
    expect(belaState(wide, 'verified', null)).toBe('sale');
    expect(belaState(strict, 'VERIFIED', 'Selesai')).toBe('sale');
  });

  it('never count what is unverified or failed', () => {
    for (const rule of statusRules) {
      expect(belaState(rule, 'unverified', 'selesai')).toBe('pending');
      expect(belaState(rule, 'unverified', null)).toBe('pending');
      expect(belaState(rule, 'verified', 'gagal')).toBe('none');
      expect(belaState(rule, 'unverified', 'gagal')).toBe('none');
    }
  });

  it('know no state for words nobody has published', () => {
    expect(belaState(strict, null, 'selesai')).toBeNull();
    expect(belaState(strict, 'verified', 'batal')).toBeNull();
    expect(() => statusRule('other')).toThrow('no such sale status rule');
  });

  it('carry the days they hold for and who published them', () => {
    for (const rule of statusRules) {
      expect(rule.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.publishedBy).not.toBe('');
    }
  });
});

describe('e-Katalog', () => {
  it.each([
    ['COMPLETED', 'sale', 'sale'],
    ['PAYMENT_OUTSIDE_SYSTEM', 'pending', 'sale'],
    ['ON_PROCESS', 'pending', 'pending'],
    ['ON_NEGOTIATION', 'none', 'none'],
    ['WAITING_PPK_REVIEW', 'none', 'none'],
    ['CANCELLED_ON_REVIEW', 'none', 'none'],
    ['completed', 'sale', 'sale'],
    ['LAINNYA', null, null],
  ])('%s is %s, or by the wider rule %s', (status, narrow, broad) => {
    expect(katalogState(strict, status)).toBe(narrow);
    expect(katalogState(wide, status)).toBe(broad);
  });
});

describe('a marketplace', () => {
  it.each([
    ['Selesai', 'sale'],
    ['SELESAI', 'sale'],
    ['Pesanan  Selesai', 'sale'],
    ['Dikirim', 'pending'],
    ['Batal', 'none'],
    ['menunggu-pembayaran', 'none'],
    ['Entah', null],
    [null, null],
  ])('%s is %s', (status, state) => {
    expect(shopState(status)).toBe(state);
  });
});
