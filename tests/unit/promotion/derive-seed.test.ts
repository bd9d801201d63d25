import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { combineRandomness, deriveSeed, isRandomness } from '~/promotion/derive-seed.ts';
import { hash } from './pools.ts';

describe('randomness', () => {
  it.each(['00', 'ab'.repeat(32), 'deadbeef'])('accepts %s', text => {
    expect(isRandomness(text)).toBe(true);
  });

  it.each(['', 'a', 'AB', '0x00', 'abc', 'ab\n', ' ab', 'zz', null, 12, undefined])('refuses %j', text => {
    expect(isRandomness(text)).toBe(false);
  });

  it('is SHA-256 of the signature for a drand quicknet round (fair-promotion.md §2.7, round 657413)', () => {
    const signature =
      'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b';
    const digest = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex');
    expect(digest).toBe('fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587');
    expect(isRandomness(digest)).toBe(true);
  });
});

describe('the seed', () => {
  it('joins version, list, randomness and cycle with bars', () => {
    expect(deriveSeed('aa', 'bb', 3, hash)).toBe(hash('laris-rbq/1|aa|bb|3'));
  });

  it('is another one for every cycle', () => {
    const seeds = [1, 2, 3].map(cycle => deriveSeed('aa', 'bb', cycle, hash));
    expect(new Set(seeds).size).toBe(3);
  });
});

describe('two sources', () => {
  it('are hashed together', () => {
    const joined = combineRandomness({ drandHex: 'abcd', ceremonyText: '4 1 9 7' }, hash);
    expect(joined).toEqual({ ok: true, value: hash('laris-rnd/1|abcd|4 1 9 7') });
  });

  it('trim the ceremony, join its accents (NFC) and take capitals of the beacon as small letters', () => {
    const joined = combineRandomness({ drandHex: ' ABCD ', ceremonyText: '  e\u0301  ' }, hash);
    expect(joined).toEqual({ ok: true, value: hash('laris-rnd/1|abcd|\u00e9') });
  });

  it('count as the empty string when late', () => {
    expect(combineRandomness({ drandHex: '', ceremonyText: '77' }, hash)).toEqual({
      ok: true,
      value: hash('laris-rnd/1||77'),
    });
    expect(combineRandomness({ drandHex: 'ab', ceremonyText: '' }, hash)).toEqual({
      ok: true,
      value: hash('laris-rnd/1|ab|'),
    });
  });

  it('cannot both be late, and a beacon that is no hex is refused', () => {
    expect(combineRandomness({ drandHex: ' ', ceremonyText: '' }, hash)).toMatchObject({
      problems: [{ code: 'randomness-missing', field: 'drandHex' }],
    });
    expect(combineRandomness({ drandHex: 'xyz', ceremonyText: '1' }, hash)).toMatchObject({
      problems: [{ code: 'randomness-invalid', field: 'drandHex' }],
    });
  });
});
