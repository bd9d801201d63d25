import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeBase58,
  encodeBase58,
  readMultikey,
  readProofValue,
  writeMultikey,
  writeProofValue,
} from '~/bimtek/credentials/multikey.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('base58', () => {
  it('writes what others write', () => {
    // draft-msporny-base58, test vectors.
    expect(encodeBase58(bytes('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(encodeBase58(Uint8Array.from(Buffer.from('0000287fb4cd', 'hex')))).toBe('11233QC4');
    expect(encodeBase58(new Uint8Array())).toBe('');
  });

  it('goes there and back, zeros in front included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(4), (rest, zeros) => {
        const whole = Uint8Array.from([...new Array<number>(zeros).fill(0), ...rest]);
        expect(decodeBase58(encodeBase58(whole))).toEqual(whole);
      }),
    );
  });

  it('reads one text for one value only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabc'), maxLength: 60 }),
        text => {
          expect(encodeBase58(decodeBase58(text)!)).toBe(text);
        },
      ),
    );
  });

  it('refuses letters that are easily mistaken, and text without end', () => {
    for (const text of ['0', 'O', 'I', 'l', 'a b', 'é']) expect(decodeBase58(text)).toBeNull();
    expect(decodeBase58('1'.repeat(201))).toBeNull();
  });
});

describe('a multikey', () => {
  // vc-di-eddsa, example key of the test vectors.
  const example = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQXJQ6qDJ3A2Bv';

  it('begins with z6Mk for every Ed25519 key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), key => {
        const text = writeMultikey(key);
        expect(text).toMatch(/^z6Mk/);
        expect(readMultikey(text)).toEqual(key);
      }),
    );
  });

  it('is refused with another length, another kind of key, another alphabet', () => {
    expect(readMultikey(example.slice(0, -1))).toBeNull();
    expect(readMultikey(`u${example.slice(1)}`)).toBeNull();
    expect(readMultikey('zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169')).toBeNull();
    expect(readMultikey('')).toBeNull();
  });
});

describe('a proof value', () => {
  it('is 64 bytes, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 70 }), signature => {
        const read = readProofValue(writeProofValue(signature));
        expect(read === null ? null : [...read]).toEqual(signature.length === 64 ? [...signature] : null);
      }),
    );
    for (const value of [undefined, 7, {}, '', 'z', 'zzz', `u${'A'.repeat(86)}`])
      expect(readProofValue(value)).toBeNull();
  });
});
