import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCookie, writeCookie } from '~/platform/http/cookies.ts';
import { isOwnOrigin, isSafeMethod } from '~/platform/http/origin.ts';
import { chooseEncoding, PageCache } from '~/platform/http/page-cache.server.ts';
import { contentSecurityPolicy } from '~/platform/http/security-headers.ts';

const own = 'https://laris.test';
const from = (headers: Record<string, string>) => isOwnOrigin(new Headers(headers), own);

describe('isOwnOrigin', () => {
  it('lets our own pages send, and programs that are no browser', () => {
    expect(from({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
    expect(from({ Origin: own })).toBe(true);
    expect(from({})).toBe(true);
  });

  it('refuses every other page', () => {
    expect(from({ Origin: 'https://evil.test' })).toBe(false);
    expect(from({ Origin: 'null' })).toBe(false);
    expect(from({ Origin: own, 'Sec-Fetch-Site': 'cross-site' })).toBe(false);
    expect(from({ Origin: own, 'Sec-Fetch-Site': 'same-site' })).toBe(false);
    expect(from({ Origin: `${own}.evil.test` })).toBe(false);
    expect(from({ Origin: 'http://laris.test' })).toBe(false);
  });

  it('asks only where something changes', () => {
    expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'].filter(isSafeMethod)).toEqual([
      'GET',
      'HEAD',
      'OPTIONS',
    ]);
  });
});

describe('cookies', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), value => {
        const written = writeCookie('name', value, { maxAgeDays: 1, secure: true }).split(';')[0] ?? '';
        return readCookie(`other=1; ${written}; last=2`, 'name') === value;
      }),
    );
  });

  it('are HttpOnly and SameSite, and Secure where the site is', () => {
    expect(writeCookie('a', 'b', { maxAgeDays: 1, secure: true })).toBe(
      'a=b; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure',
    );
    expect(writeCookie('a', 'b', { maxAgeDays: 1, secure: false })).not.toContain('Secure');
  });

  it('are not found under part of a name, nor in nothing', () => {
    expect(readCookie('laris-language=en', 'language')).toBeUndefined();
    expect(readCookie(null, 'a')).toBeUndefined();
  });

  it('that cannot be decoded are no cookie, not an error', () => {
    expect(readCookie('a=%E0%A4%A', 'a')).toBeUndefined();
  });
});

describe('contentSecurityPolicy', () => {
  it('lets a framework page run its own nonce only, a reading page nothing inline', () => {
    const page = contentSecurityPolicy({ nonce: 'abc', development: false });
    expect(page).toContain("script-src 'self' 'nonce-abc';");
    const reading = contentSecurityPolicy({ nonce: undefined, development: false });
    expect(reading).toContain("script-src 'self';");
    for (const policy of [page, reading]) {
      expect(policy).not.toMatch(/unsafe/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
    }
  });
});

describe('PageCache', () => {
  const body = Buffer.from('<p>halaman</p>'.repeat(100));

  it('keeps a page while its version stands, in three forms of the same bytes', async () => {
    const cache = new PageCache();
    const kept = await cache.keep('/a', '7', { 'content-type': 'text/html' }, body);
    expect(cache.find('/a', '7')).toBe(kept);
    expect(cache.find('/a', '8')).toBeUndefined();
    expect(gunzipSync(kept.gzip)).toEqual(body);
    expect(brotliDecompressSync(kept.br)).toEqual(body);
    expect(kept.br.length).toBeLessThan(body.length);
  });

  it('lets the longest unused page go first', async () => {
    const cache = new PageCache(2);
    for (const key of ['/a', '/b']) await cache.keep(key, '1', {}, body);
    cache.find('/a', '1');
    await cache.keep('/c', '1', {}, body);
    expect(['/a', '/b', '/c'].map(key => cache.find(key, '1') !== undefined)).toEqual([true, false, true]);
  });

  it('gives equal bytes the same tag and other bytes another', async () => {
    const cache = new PageCache();
    const [a, b, c] = await Promise.all(
      ['x', 'x', 'y'].map((text, n) => cache.keep(`/${n}`, '1', {}, Buffer.from(text))),
    );
    expect(a?.etag).toBe(b?.etag);
    expect(a?.etag).not.toBe(c?.etag);
  });

  it('takes the smallest form that the browser knows', () => {
    expect(['gzip, deflate, br', 'gzip', '', undefined].map(chooseEncoding)).toEqual([
      'br',
      'gzip',
      'plain',
      'plain',
    ]);
  });
});
