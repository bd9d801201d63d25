import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_UNITS, DIMENSIONS, recognizeUnit, UNITS, unitOfWord } from '~/catalog/unit.ts';

const codeOf = (written: string) => recognizeUnit(written)?.code ?? null;

describe('the table of units', () => {
  it('has no word for two units', () => {
    const words = UNITS.flatMap(({ code, aliases }) => [code, ...new Set(aliases)]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
  it('names every unit in both languages, in lower-case codes', () => {
    for (const { code, name, aliases } of UNITS) {
      expect(code, code).toMatch(/^[a-z0-9]+$/);
      expect(name.id.length * name.en.length, code).toBeGreaterThan(0);
      for (const alias of aliases) expect(alias, code).toBe(alias.toLowerCase());
    }
  });
  it('measures exactly what has a dimension', () => {
    for (const { code, role, dimension, factor } of UNITS) {
      expect(dimension !== null, code).toBe(['measure', 'piece', 'bundle'].includes(role));
      expect(factor, code).toBeGreaterThan(0);
      if (role === 'piece') expect(factor, code).toBe(1);
      if (role === 'bundle') expect(factor, code).toBeGreaterThan(1);
    }
  });
  it('keeps amounts in a unit of the table whose factor is one', () => {
    for (const dimension of DIMENSIONS) {
      expect(unitOfWord(BASE_UNITS[dimension])).toMatchObject({ dimension, factor: 1 });
    }
  });
});

describe('recognizeUnit', () => {
  it.each([
    ['kg', 'kg'],
    ['KG', 'kg'],
    ['Kilo', 'kg'],
    ['kilogram', 'kg'],
    ['gr', 'g'],
    ['Ltr.', 'liter'],
    ['pcs', 'buah'],
    ['Bks', 'bungkus'],
    ['pack', 'pak'],
    ['box', 'kotak'],
    ['karton', 'dus'],
    ['lusin', 'lusin'],
    ['m2', 'm2'],
    ['m²', 'm2'],
    ['meter persegi', 'm2'],
    ['M3', 'm3'],
    ['meter kubik', 'm3'],
    ['m', 'meter'],
    ['meter lari', 'meter'],
    ["m'", 'meter'],
    ['per kg', 'kg'],
    ['/ dus', 'dus'],
    ['1 box', 'kotak'],
    ['satu paket', 'paket'],
    ['bungkus (250 g)', 'bungkus'],
    ['dus isi 40', 'dus'],
    ['orang/hari', 'orang'],
    ['pertemuan', 'sesi'],
  ])('%s is %s', (written, code) => {
    expect(codeOf(written)).toBe(code);
  });
  it.each(['', ' ', '-', '12', 'segenggam', 'secukupnya', 'sesuai pesanan', 'xkg', 'kgx'])(
    'knows no %j',
    written => {
      expect(codeOf(written)).toBeNull();
    },
  );
  it('knows every code and alias, whatever the case and the space around', () => {
    for (const { code, aliases } of UNITS) {
      for (const word of [code, ...aliases]) {
        expect(codeOf(`  ${word.toUpperCase()} `), word).toBe(code);
      }
    }
  });
  it('never throws, and gives the same for what it gave', () => {
    fc.assert(
      fc.property(fc.string(), written => {
        const unit = recognizeUnit(written);
        if (unit) expect(recognizeUnit(unit.code)).toBe(unit);
      }),
    );
  });
});
