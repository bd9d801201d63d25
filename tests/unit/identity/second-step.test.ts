import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '~/identity/roles.ts';
import { readRecoveryCode, recoveryCodeOf } from '~/identity/second-step/recovery-code.ts';
import { isStaff, secondStep, staffRoles } from '~/identity/second-step/second-step.ts';
import { isOpenToTry, signInCode } from '~/identity/sign-in-code/sign-in-code.ts';
import { readSixDigits } from '~/identity/six-digits.ts';

describe('the second step', () => {
  it('is set up by staff before anything else, in live mode', () => {
    for (const role of roles) {
      const owed = secondStep({ role, live: true, enrolled: false, proved: false });
      expect(owed).toBe(isStaff(role) ? 'set-up' : 'none');
      expect(secondStep({ role, live: false, enrolled: false, proved: false })).toBe('none');
    }
    expect([...staffRoles]).toEqual(['ukpbj', 'trainer', 'officer']);
  });

  it('is proved in every session by everybody who set it up, in either mode', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.boolean(), (role, live) => {
        expect(secondStep({ role, live, enrolled: true, proved: false })).toBe('prove');
        expect(secondStep({ role, live, enrolled: true, proved: true })).toBe('none');
      }),
    );
  });

  it('never lets staff of a live portal through on a password alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...staffRoles), fc.boolean(), (role, enrolled) => {
        expect(secondStep({ role, live: true, enrolled, proved: false })).not.toBe('none');
      }),
    );
  });
});

describe('a recovery code', () => {
  const enough = fc.uint8Array({ minLength: 64, maxLength: 64, max: 239 });

  it('is read as it was written, in any case and with any separators', () => {
    fc.assert(
      fc.property(enough, fc.constantFrom('-', ' ', '', '.', '–', ' - '), (bytes, between) => {
        const code = recoveryCodeOf(bytes);
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
        expect(readRecoveryCode(code)).toBe(code);
        expect(readRecoveryCode(`  ${code.toLowerCase().replace('-', between)} `)).toBe(code);
      }),
    );
  });

  it('holds no sign that is mistaken for another', () => {
    fc.assert(
      fc.property(enough, bytes => {
        expect(recoveryCodeOf(bytes)).not.toMatch(/[01OILU]/);
      }),
    );
  });

  it('favours no sign', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const counts = new Map<string, number>();
    for (let at = 0; at < 240; at += 10)
      for (const sign of recoveryCodeOf(bytes.slice(at, at + 10)).replace('-', ''))
        counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(30);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('is not made from too few bytes', () => {
    expect(() => recoveryCodeOf(new Uint8Array(9))).toThrow('too few');
    expect(() => recoveryCodeOf(new Uint8Array(64).fill(255))).toThrow('too few');
  });

  it.each(['', '12345', 'ABCDE-FGHJ', 'ABCDE-FGHJ0', 'ABCDE-FGHJKM', 'ABCDE FGHJI', '<script>'])(
    'is not %j',
    text => {
      expect(readRecoveryCode(text)).toBeNull();
    },
  );
});

describe('six digits', () => {
  it('are read with any separators', () => {
    for (const text of ['123456', '123 456', ' 12-34-56 ', '123.456', '123–456'])
      expect(readSixDigits(text)).toBe('123456');
    expect(readSixDigits('000000')).toBe('000000');
  });

  it('are nothing else', () => {
    for (const text of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦', '123,456'])
      expect(readSixDigits(text)).toBeNull();
  });
});

describe('a sign-in code', () => {
  const now = new Date('2026-11-21T02:00:00Z');
  const state = { expiresAt: new Date(now.getTime() + 1), tries: 0, usedAt: null };

  it('may be tried until it is over, used, or tried too often', () => {
    expect(isOpenToTry(state, now)).toBe(true);
    expect(isOpenToTry({ ...state, expiresAt: now }, now)).toBe(false);
    expect(isOpenToTry({ ...state, usedAt: now }, now)).toBe(false);
    expect(isOpenToTry({ ...state, tries: signInCode.tries - 1 }, now)).toBe(true);
    expect(isOpenToTry({ ...state, tries: signInCode.tries }, now)).toBe(false);
  });
});
