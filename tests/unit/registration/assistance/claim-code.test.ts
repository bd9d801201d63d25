import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimAlphabet,
  claimFault,
  claimLength,
  formatClaimCode,
  readClaimCode,
  spellClaimCode,
} from '~/registration/assistance/claim-code.ts';

const numbers = fc.array(fc.nat(claimAlphabet.length - 1), {
  minLength: claimLength,
  maxLength: claimLength,
});

describe('a claim code', () => {
  it('has no sign that is mistaken for another on paper', () => {
    expect(claimAlphabet).not.toMatch(/[01OIL]/);
    expect(new Set(claimAlphabet).size).toBe(31);
    expect(claimLength * Math.log2(claimAlphabet.length)).toBeGreaterThan(49);
  });

  it('reads back as it was spelled, in any case and with any separators', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('-', ' ', ' - ', '.', '–', ''),
        fc.boolean(),
        (some, mark, lower) => {
          const code = spellClaimCode(some);
          const typed = ` ${code.slice(0, 5)}${mark}${code.slice(5)} `;
          expect(readClaimCode(lower ? typed.toLowerCase() : typed)).toBe(code);
          expect(readClaimCode(formatClaimCode(code))).toBe(code);
        },
      ),
    );
  });

  it('never throws on what people type, and is one of ours or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const read = readClaimCode(text);
        if (read !== null) expect(read).toMatch(new RegExp(`^[${claimAlphabet}]{${claimLength}}$`));
      }),
    );
    for (const text of ['', 'ABCDE', 'ABCDEFGHJKM', 'ABCDE-FGHJ0', 'ABCDE-FGHJÉ'])
      expect(readClaimCode(text)).toBeNull();
  });

  it('of two lists of numbers is the same only if they are', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(spellClaimCode(one) === spellClaimCode(other)).toBe(one.join() === other.join());
      }),
    );
  });
});

describe('whether it still opens', () => {
  const expiresAt = new Date('2027-01-20T00:00:00Z');
  it('used comes before expired, and the last instant is over', () => {
    expect(claimFault({ expiresAt, usedAt: null }, new Date('2027-01-19T23:59:59Z'))).toBeNull();
    expect(claimFault({ expiresAt, usedAt: null }, expiresAt)).toBe('claim-code-expired');
    expect(claimFault({ expiresAt, usedAt: new Date(0) }, expiresAt)).toBe('claim-code-used');
  });
});
