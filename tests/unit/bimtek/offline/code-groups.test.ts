import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabet, readGroups, writeGroups } from '~/bimtek/offline/code-groups.ts';

const bits = fc.array(fc.constantFrom('0', '1'), { minLength: 1, maxLength: 400 }).map(each => each.join(''));
const padded = (text: string) => text.padEnd(Math.ceil(text.length / 19) * 19, '0');

describe('groups of five letters', () => {
  it('use no letter that is taken for another', () => {
    expect(alphabet).toHaveLength(31);
    expect(new Set(alphabet).size).toBe(31);
    for (const letter of 'o01il') expect(alphabet).not.toContain(letter);
  });

  it('carry the bits, in groups joined by dashes', () => {
    expect(writeGroups('0'.repeat(19))).toMatch(/^aaaa.$/);
    expect(writeGroups('1'.repeat(38))).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(bits, text => {
        expect(readGroups(writeGroups(text))).toEqual({ ok: true, value: padded(text) });
      }),
    );
  });

  it('are read in capitals, without dashes, over lines, and behind the words of a message', () => {
    fc.assert(
      fc.property(bits, fc.constantFrom(' ', '\n', ' - ', '–', ''), (text, joint) => {
        const code = writeGroups(text).toUpperCase().replaceAll('-', joint);
        expect(readGroups(`Kode jawaban Laris: ${code}\n`)).toEqual({ ok: true, value: padded(text) });
      }),
    );
  });

  it('notice every single wrong letter, and say in which group', () => {
    fc.assert(
      fc.property(bits, fc.nat(), fc.nat({ max: 29 }), (text, where, shift) => {
        const code = writeGroups(text);
        const places = [...code].flatMap((letter, at) => (letter === '-' ? [] : [at]));
        const at = places[where % places.length]!;
        const other = alphabet[(alphabet.indexOf(code[at]!) + 1 + shift) % 31]!;
        const read = readGroups(code.slice(0, at) + other + code.slice(at + 1));
        expect(read).toMatchObject({
          ok: false,
          problems: [{ code: 'code-group-wrong', data: { number: Math.floor(at / 6) + 1 } }],
        });
      }),
    );
  });

  it('notice two letters of a group that changed places', () => {
    fc.assert(
      fc.property(bits, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (text, a, b) => {
        const code = [...writeGroups(text)];
        fc.pre(code[a] !== code[b]);
        [code[a], code[b]] = [code[b]!, code[a]!];
        expect(readGroups(code.join('')).ok).toBe(false);
      }),
    );
  });

  it('notice groups that changed places', () => {
    fc.assert(
      fc.property(fc.array(bits, { minLength: 2, maxLength: 4 }), fc.nat(), (texts, where) => {
        const groups = writeGroups(padded(texts.map(padded).join(''))).split('-');
        const at = where % (groups.length - 1);
        [groups[at], groups[at + 1]] = [groups[at + 1]!, groups[at]!];
        expect(readGroups(groups.join('-')).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['', 'code-empty', undefined],
    ['   - : ', 'code-empty', undefined],
    ['abcd', 'code-group-length', { number: 1, group: 'abcd', length: 4 }],
    ['abcdefg hjkmn', 'code-group-length', { number: 1, group: 'abcdefg', length: 7 }],
    ['o01il', 'code-group-wrong', { number: 1, group: 'o01il' }],
  ])('%j is refused with %s', (text, code, data) => {
    const read = readGroups(text);
    expect(read).toMatchObject({ ok: false, problems: [{ code, ...(data ? { data } : {}) }] });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(typeof readGroups(text).ok).toBe('boolean');
      }),
    );
  });
});
