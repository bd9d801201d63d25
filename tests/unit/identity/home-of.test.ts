import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf, ownPath } from '~/identity/home-of.ts';
import { maskContact } from '~/identity/mask-contact.ts';
import { roles } from '~/identity/roles.ts';

describe('homeOf', () => {
  it('knows a place for every role', () => {
    for (const role of roles) expect(homeOf(role)).toMatch(/^\/[a-z]/);
  });
});

describe('ownPath', () => {
  it('returns to a page of ours', () => {
    expect(ownPath('/vendor/products?page=2')).toBe('/vendor/products?page=2');
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/sign-in?to=/x',
    '',
    '/a b',
    '/\nX',
    null,
  ])('refuses %j', text => {
    expect(ownPath(text)).toBeNull();
  });

  it('never leaves the site, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const path = ownPath(text);
        return path === null || new URL(path, 'https://laris.test').origin === 'https://laris.test';
      }),
    );
  });
});

describe('maskContact', () => {
  it('shows enough to recognise and too little to use', () => {
    expect(maskContact('+6281234567890')).toBe('+62812•••7890');
    expect(maskContact('siti@contoh.id')).toBe('s•••@contoh.id');
  });
});
