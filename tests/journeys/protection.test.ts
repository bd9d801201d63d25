import { describe, expect, inject, it } from 'vitest';

const appUrl = inject('appUrl');

describe('the product, started', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await fetch(`${appUrl}/livez`)).status).toBe(200);
    expect((await fetch(`${appUrl}/readyz`)).status).toBe(200);
  });

  it('closes what is not public', async () => {
    const answer = await fetch(`${appUrl}/ukpbj/messages`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain('/sign-in?to=%2Fukpbj%2Fmessages');
  });

  it('sends every page with its protections', async () => {
    const { headers } = await fetch(`${appUrl}/gallery`);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('gives every answer another nonce', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => (await fetch(`${appUrl}/gallery`)).headers.get('content-security-policy')),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it.each<Record<string, string>>([
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ])('refuses a POST from elsewhere: %j', async headers => {
    const answer = await fetch(`${appUrl}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers,
    });
    expect(answer.status).toBe(403);
  });
});
