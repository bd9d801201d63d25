import { describe, expect, it } from 'vitest';
import { compileOnce, wordSet } from '~/catalog/quality/text/compile-once.ts';

describe('compileOnce', () => {
  it('makes the same thing once for each key', () => {
    let made = 0;
    const compile = compileOnce((words: readonly string[]) => ({ number: ++made, words }));
    const [one, other] = [['a'], ['a']];
    expect(compile(one)).toBe(compile(one));
    expect(compile(other)).not.toBe(compile(one));
    expect(made).toBe(2);
  });
  it('lets what goes wrong go wrong, and tries again', () => {
    let tries = 0;
    const compile = compileOnce((key: object) => {
      tries++;
      if (tries === 1) throw new Error('first');
      return [key];
    });
    const key = {};
    expect(() => compile(key)).toThrow('first');
    expect(compile(key)).toEqual([key]);
  });
});

describe('wordSet', () => {
  it('holds the words in lower case, as the words of a text are read', () => {
    const list = ['Murah', 'COD'];
    expect([...wordSet(list)]).toEqual(['murah', 'cod']);
    expect(wordSet(list)).toBe(wordSet(list));
  });
});
