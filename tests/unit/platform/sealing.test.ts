import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex } from '~/platform/crypto/digest.server.ts';
import { newWrappedKey, openSeal } from '~/platform/crypto/sealing.server.ts';

const columnKey = '11'.repeat(32);
const wrapped = newWrappedKey(columnKey, 'vendor-1');
const seal = openSeal(columnKey, 'vendor-1', wrapped);

describe('a sealed column', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => seal.open('nik', seal.seal('nik', text)) === text),
    );
  });

  it('never looks the same twice', () => {
    expect(seal.seal('nik', '3325011234567890').equals(seal.seal('nik', '3325011234567890'))).toBe(false);
  });

  it('opens in no other column and for no other vendor', () => {
    const sealed = seal.seal('nik', '3325011234567890');
    expect(() => seal.open('phone', sealed)).toThrow();
    const other = openSeal(columnKey, 'vendor-2', newWrappedKey(columnKey, 'vendor-2'));
    expect(() => other.open('nik', sealed)).toThrow();
    expect(() => openSeal(columnKey, 'vendor-2', wrapped)).toThrow();
    expect(() => openSeal('22'.repeat(32), 'vendor-1', wrapped)).toThrow();
  });

  it('shows any changed byte', () => {
    const sealed = seal.seal('nik', '3325011234567890');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(sealed);
        altered[at] = altered[at]! ^ change;
        expect(() => seal.open('nik', altered)).toThrow();
      }),
    );
  });
});

describe('a sealed file', () => {
  it('opens again, byte for byte, also when it is empty', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const plain = Buffer.from(bytes);
        expect(seal.openBytes('photo', seal.sealBytes('photo', plain)).equals(plain)).toBe(true);
      }),
    );
  });

  it('opens under no other name and for no other vendor, and shows any changed byte', () => {
    const sealed = seal.sealBytes('photo|1', Buffer.from('foto KTP'));
    expect(sealed.includes('KTP')).toBe(false);
    expect(() => seal.openBytes('photo|2', sealed)).toThrow();
    const other = openSeal(columnKey, 'vendor-2', newWrappedKey(columnKey, 'vendor-2'));
    expect(() => other.openBytes('photo|1', sealed)).toThrow();
    sealed[14] = sealed[14]! ^ 1;
    expect(() => seal.openBytes('photo|1', sealed)).toThrow();
  });
});

describe('a blind index', () => {
  it('is equal for equal values of one pemda and kind, and for nothing else', () => {
    const index = blindIndex(columnKey, '33.25', 'nik', '3325011234567890');
    expect(index).toBe(blindIndex(columnKey, '33.25', 'nik', '3325011234567890'));
    expect(index).toMatch(/^[0-9a-f]{64}$/);
    expect(index).not.toBe(blindIndex(columnKey, '32.16', 'nik', '3325011234567890'));
    expect(index).not.toBe(blindIndex(columnKey, '33.25', 'npwp', '3325011234567890'));
    expect(index).not.toBe(blindIndex('22'.repeat(32), '33.25', 'nik', '3325011234567890'));
  });
});
